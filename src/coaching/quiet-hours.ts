import { DateTime, IANAZone } from 'luxon';
import type { Preferences } from './preferences.ts';

type Quiet = Preferences['quiet'];

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const local = (at: number, zone: string) => DateTime.fromMillis(at, { zone });

/** Whether the reader's clock shows quiet hours. The same time twice means there are none. */
export const isQuiet = (at: number, zone: string, { from, to }: Quiet): boolean => {
  const { hour, minute } = local(at, zone);
  const now = hour * 60 + minute;
  return from <= to ? from <= now && now < to : now >= from || now < to;
};

/** When the quiet hours that hold `at` end, in ms since the epoch. */
export const morningAfter = (at: number, zone: string, { to }: Quiet): number => {
  const time = local(at, zone);
  const morning = time.set({ hour: Math.floor(to / 60), minute: to % 60, second: 0, millisecond: 0 });
  return (morning > time ? morning : morning.plus({ days: 1 })).toMillis();
};

export const localMidnightAfter = (at: number, zone: string): number =>
  local(at, zone).plus({ days: 1 }).startOf('day').toMillis();

/** When `hour` o'clock on `day` (1 is Monday) next comes after `at`. */
export const nextWeekly = (
  at: number,
  zone: string,
  { day, hour }: { day: number; hour: number },
): number => {
  const now = local(at, zone);
  const inDays = (days: number) => now.startOf('day').plus({ days }).set({ hour });
  const days = (day - now.weekday + 7) % 7;
  const inThisWeek = inDays(days);
  return (inThisWeek > now ? inThisWeek : inDays(days + 7)).toMillis();
};
