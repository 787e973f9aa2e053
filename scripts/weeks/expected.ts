import { HOUR, MINUTE } from '../../src/coaching/preferences.ts';
import type { Wisher } from './people.ts';

/** When the bot was not running, in ms since the epoch. */
export type Downtime = { from: number; to: number };

const LATEST = 12 * HOUR;
const STEP = 15 * MINUTE;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the wall clock shows, by the platform's own calendar and not by the bot's. */
const wallClock = (zone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return (at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      day: WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1,
      minute: Number(parts['hour']) * 60 + Number(parts['minute']),
    };
  };
};

/** Every moment from `start` to `end` at which this person's note is due by their own wall clock. */
export const hoursOf = ({ person, optsOutAt }: Wisher, start: number, end: number): number[] => {
  const { weekly, zone } = person.preferences;
  if (!weekly || zone === null) return [];
  const clock = wallClock(zone);
  const hours = [];
  for (let at = Math.ceil(start / STEP) * STEP; at < Math.min(end, optsOutAt ?? end); at += STEP) {
    const { day, minute } = clock(at);
    if (day === weekly.day && minute === weekly.hour * 60) hours.push(at);
  }
  return hours;
};

/** When a note that is due then reaches its reader; null where the bot came back too late for it. */
export const deliveredAt = (due: number, downtimes: readonly Downtime[]): number | null => {
  const down = downtimes.find(({ from, to }) => due >= from && due < to);
  if (!down) return due;
  return down.to - due <= LATEST ? down.to : null;
};
