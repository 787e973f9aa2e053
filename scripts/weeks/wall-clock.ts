import { MINUTE } from '../../src/coaching/time.ts';

/** What the clock on somebody's wall shows: days run from 1, Monday, to 7; `date` counts calendar days. */
export type WallTime = { day: number; minute: number; date: number };

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DATE = 86_400_000;

/** Reads the platform's own calendar, not the bot's, and remembers what it read. */
const createWallClock = (timeZone: string): ((at: number) => WallTime) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', hourCycle: 'h23' },
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
  });
  const known = new Map<number, WallTime>();
  return (at) => {
    const before = known.get(at);
    if (before) return before;
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const time = {
      day: WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1,
      minute: Number(parts['hour']) * 60 + Number(parts['minute']),
      date: Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T00:00Z`) / DATE,
    };
    known.set(at, time);
    return time;
  };
};

const clocks = new Map<string, (at: number) => WallTime>();

export const wallTime = (zone: string, at: number): WallTime => {
  const clock = clocks.get(zone) ?? createWallClock(zone);
  clocks.set(zone, clock);
  return clock(at);
};

/** Every zone of today is a whole number of these off the full hour. */
export const STEP = 15 * MINUTE;

/** Whether this quarter of an hour is the first of that day on which the clock shows the hour or more: a skipped hour is late. */
export const strikes = (zone: string, at: number, weekly: { day: number; hour: number }): boolean => {
  const isOver = (time: number) => {
    const { day, minute } = wallTime(zone, time);
    return day === weekly.day && minute >= weekly.hour * 60;
  };
  return isOver(at) && !isOver(at - STEP);
};
