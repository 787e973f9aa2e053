import { DateTime } from 'luxon';
import { DAY, MINUTE, WEEK } from '../../../src/coaching/time.ts';
import type { Check } from '../checks.ts';
import type { Arrival } from '../witness.ts';

/** The design's dose: nudges that may arrive within so many ms. */
const MOST = [
  { nudges: 1, within: 90 * MINUTE, named: '90 minutes' },
  { nudges: 2, within: DAY, named: '24 hours' },
  { nudges: 5, within: WEEK, named: '7 days' },
];

const forEachReader = (arrivals: readonly Arrival[], check: (own: readonly Arrival[]) => string[]) =>
  [...Map.groupBy(arrivals, ({ reader }) => reader).values()].flatMap(check);

const tooMany = (own: readonly Arrival[]): string[] =>
  MOST.flatMap(({ nudges, within, named }) =>
    own.flatMap(({ at }) => {
      const count = own.filter((other) => other.at <= at && at - other.at < within).length;
      return count > nudges ? [`one reader got ${count} nudges within ${named}`] : [];
    }),
  );

const keepsDose: Check = ({ arrivals }) => forEachReader(arrivals, tooMany);

const hourIn = (zone: string, at: number): number => {
  const { hour, minute } = DateTime.fromMillis(at, { zone });
  return hour + minute / 60;
};

const isNight = (hour: number, { from, to }: { from: number; to: number }): boolean =>
  from <= to ? hour >= from && hour < to : hour >= from || hour < to;

const keepsQuiet: Check = ({ arrivals, policies }) =>
  arrivals.flatMap(({ at, reader }) => {
    const policy = policies.get(reader);
    if (policy && !isNight(hourIn(policy.zone, at), policy.quiet)) return [];
    return [`a nudge arrived in its reader's quiet hours (${policy?.zone ?? 'no zone'})`];
  });

export const doseChecks: readonly Check[] = [keepsDose, keepsQuiet];
