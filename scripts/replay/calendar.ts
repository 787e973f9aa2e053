import { DateTime } from 'luxon';
import { DAY } from '../../src/coaching/time.ts';
import { openStore } from '../../src/store/open.ts';

/** The weeks of a first run hold the nights on which clocks are set forward. */
export const FIRST_MONDAY = Date.parse('2026-03-16T00:00:00Z');
/** So long after an earlier run its people have to be asked again, so that nothing is sent to them any more. */
const APART = 91 * DAY;
/** Before the first Monday begins anywhere, the couples choose. */
export const MOVING_IN = 2 * DAY;

/** When somebody last agreed in the stored data, in ms since the epoch. */
const lastAgreement = async (dataDir: string): Promise<number | undefined> => {
  const store = await openStore({ dataDir });
  let last: number | undefined;
  for await (const { agreed } of store.couples.all()) last = Math.max(last ?? 0, ...Object.values(agreed));
  await store.close();
  return last;
};

/** The Monday, 0:00 UTC, on which a run on this data may begin: ids carry their time, so that its couples are new. */
export const nextMonday = async (dataDir: string): Promise<number> => {
  const last = await lastAgreement(dataDir);
  if (last === undefined) return FIRST_MONDAY;
  const free = DateTime.fromMillis(last + APART + MOVING_IN, { zone: 'UTC' });
  return free.startOf('week').plus({ weeks: 1 }).toMillis();
};
