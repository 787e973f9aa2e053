import type { Moment } from '../../src/coaching/moment.ts';
import { RESTRAINT } from '../../src/coaching/preferences.ts';
import { checkCouple, type Violation } from '../replay/checks.ts';
import type { CoupleRecord, Evidence } from '../replay/evidence.ts';
import { isFailure } from '../replay/log-lines.ts';
import type { Conducted } from './conduct.ts';
import type { Downtime } from './conductor.ts';
import { isPlausible } from './plausible.ts';
import { EXPLAINED } from './trouble.ts';

/** Every nudge that was planned, with whose it was. */
export const nudgesIn = ({ couples }: Evidence) =>
  couples.flatMap((record) =>
    record.moments.flatMap((moment) => moment.nudges.map((nudge, n) => ({ record, moment, nudge, n }))),
  );
type Planned = ReturnType<typeof nudgesIn>[number];

const copiesOf = ({ record, moment, n }: Planned): number =>
  record.arrivals.filter((arrival) => arrival.momentId === moment.id && arrival.n === n).length;

export const doubledIn = (evidence: Evidence): Planned[] =>
  nudgesIn(evidence).filter((planned) => copiesOf(planned) > 1);

/** Neither in an inbox nor dropped for a reason. */
export const lostIn = (evidence: Evidence): Planned[] =>
  nudgesIn(evidence).filter((planned) => copiesOf(planned) === 0 && planned.nudge.state.is !== 'dropped');

const complain = ({ record, moment, n }: Planned, words: string): Violation => ({
  chat: record.chat,
  what: `nudge ${moment.id} #${n} ${words}`,
});

/** The same moment in two runs: ids differ, for the bot's own messages take some. */
const nameOf = ({ policies }: CoupleRecord, { author, at, bid }: Moment): string =>
  `${bid} of ${[...policies.keys()].indexOf(author) === 0 ? 'A' : 'B'} at ${new Date(at).toISOString()}`;

/**
 * Nobody tells the bot of a reaction that came while it was away: where no nudge was due it cannot know, and whatever
 * the same author says while that moment counts as open may be taken otherwise.
 */
const mayDiffer = ({ reactions }: CoupleRecord, moment: Moment, downtimes: readonly Downtime[]): boolean =>
  reactions.some(
    ({ at, by }) =>
      by === moment.reader &&
      at < moment.at &&
      moment.at - at < RESTRAINT.momentLasts &&
      downtimes.some(({ from, to }) => from <= at && at <= to),
  );

/** Moments of `record` that `other`, the same couple in another run, does not have. */
const onlyIn = (record: CoupleRecord, other: CoupleRecord): Moment[] => {
  const names = new Set(other.moments.map((moment) => nameOf(other, moment)));
  return record.moments.filter((moment) => !names.has(nameOf(record, moment)));
};

const unheard = (calm: Conducted, chaos: Conducted): Violation[] =>
  chaos.evidence.couples.flatMap((record, i) => {
    const before = calm.evidence.couples[i];
    if (!before) return [];
    const told = (moments: readonly Moment[], words: string): Violation[] =>
      moments
        .filter((moment) => !mayDiffer(record, moment, chaos.downtimes))
        .map((moment) => ({ chat: record.chat, what: `${nameOf(record, moment)} ${words}` }));
    return [...told(onlyIn(before, record), 'was not heard'), ...told(onlyIn(record, before), 'was made up')];
  });

const unexplained = ({ log }: Evidence): Violation[] =>
  log
    .filter((line) => isFailure(line) && !EXPLAINED.includes(String(line.code)))
    .map(({ event, label, code }) => ({ chat: null, what: [event, label, code].filter(Boolean).join(' ') }));

const implausible = ({ evidence, downtimes }: Conducted): Violation[] =>
  nudgesIn(evidence)
    .filter((planned) => planned.nudge.state.is === 'dropped' && !isPlausible({ ...planned, downtimes }))
    .map((planned) =>
      complain(
        planned,
        `was dropped as ${planned.nudge.state.is === 'dropped' ? planned.nudge.state.because : ''}`,
      ),
    );

/** Turns are logged twice, or their lines cut off, where a kill comes; what they led to is compared instead. */
const promises = async (evidence: Evidence): Promise<Violation[]> => {
  const broken = await Promise.all(evidence.couples.map((record) => checkCouple(record, evidence)));
  return broken.flat().filter(({ what }) => !what.endsWith('were settled'));
};

/** Everything that kills and faults must not change, and did. */
export const verify = async ({
  calm,
  chaos,
  kills,
}: {
  calm: Conducted;
  chaos: Conducted;
  kills: number;
}): Promise<Violation[]> => [
  ...(chaos.struck.length === kills
    ? []
    : [{ chat: null, what: `${kills} kills were planned, the bot died ${chaos.struck.length} times` }]),
  ...chaos.evidence.unknownRoutes.map((route) => ({ chat: null, what: `the local Discord has no ${route}` })),
  ...unheard(calm, chaos),
  ...doubledIn(chaos.evidence).map((planned) => complain(planned, 'arrived more than once')),
  ...lostIn(chaos.evidence).map((planned) => complain(planned, 'was lost')),
  ...implausible(chaos),
  ...unexplained(chaos.evidence),
  ...(await promises(chaos.evidence)),
];
