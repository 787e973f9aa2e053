import { turnsOf } from '../../src/coaching/turn.ts';
import { RESTRAINT } from '../../src/coaching/preferences.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../src/coaching/time.ts';
import { ENDINGS, type Moment, type Nudge } from '../../src/coaching/moment.ts';
import type { CoupleRecord } from '../replay/evidence.ts';
import type { Downtime } from './conductor.ts';

/** A dropped nudge with everything that was seen from outside. */
export type Dropped = { moment: Moment; nudge: Nudge; record: CoupleRecord; downtimes: readonly Downtime[] };

/** A nudge is decided on between its due time and an hour later; a retry may take a little longer. */
const latestOf = ({ nudge }: Dropped): number => nudge.dueAt + RESTRAINT.latest + 15 * MINUTE;

const arrivedWithin =
  (span: number) =>
  (dropped: Dropped): boolean =>
    dropped.record.arrivals.some(
      ({ reader, at }) =>
        reader === dropped.moment.reader && at <= latestOf(dropped) && at > dropped.nudge.dueAt - span,
    );

const hadSignOfAnswer = (dropped: Dropped): boolean => {
  const { moment, record } = dropped;
  const answers = [
    ...turnsOf(record.said).filter(({ author }) => author === moment.reader),
    ...record.reactions.filter(({ by }) => by === moment.reader),
  ];
  return answers.some(({ at }) => at > moment.at && at <= latestOf(dropped));
};

/** What must have been so for each reason, as far as it can be told from outside; other reasons cannot occur here. */
const RULES: Readonly<Record<string, (dropped: Dropped) => boolean>> = {
  ...Object.fromEntries(ENDINGS.map((how) => [how, ({ moment }: Dropped) => moment.closed?.how === how])),
  answered: hadSignOfAnswer,
  too_late: (dropped) =>
    dropped.downtimes.some(({ from, to }) => from <= latestOf(dropped) && to > dropped.nudge.dueAt),
  dose_day: arrivedWithin(DAY),
  dose_week: arrivedWithin(WEEK),
  too_soon: arrivedWithin(RESTRAINT.apart),
  switched_off: arrivedWithin(WEEK),
  resting: (dropped) =>
    dropped.record.log.some(({ event, label }) => event === 'turn' && label === 'conflict') &&
    turnsOf(dropped.record.said).some(
      ({ at }) => at > dropped.nudge.dueAt - 2 * HOUR && at <= latestOf(dropped),
    ),
};

/** Whether the reason that was noted for dropping this nudge fits what happened. */
export const isPlausible = (dropped: Dropped): boolean => {
  const { state } = dropped.nudge;
  return state.is === 'dropped' && (RULES[state.because]?.(dropped) ?? false);
};
