import { isUnsafe } from '../../src/coaching/safety.ts';
import { isFailure } from './log-lines.ts';
import { doseChecks } from './checks/dose.ts';
import { nudgeChecks } from './checks/nudges.ts';
import { safetyChecks } from './checks/safety.ts';
import { turnedToward } from './checks/turned-toward.ts';
import type { CoupleRecord, Evidence } from './evidence.ts';

/** What was promised and not kept; `chat` is null where it concerns no couple in particular. */
export type Violation = { chat: string | null; what: string };

/** Each sentence that it gives is a promise broken to this couple. */
export type Check = (record: CoupleRecord, evidence: Evidence) => string[] | Promise<string[]>;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** Turns with words of danger are not logged: nothing about them is kept. */
const loggedOnce: Check = ({ turns, log }) => {
  const expected = turns.filter(({ text }) => !isUnsafe(text)).length;
  const logged = log.filter(({ event }) => event === 'turn').length;
  return logged === expected ? [] : [`${expected} turns were said, ${logged} were settled`];
};

const heardToTheEnd: Check = ({ couple, said }) => {
  const last = said.at(-1)?.id;
  return couple?.heardUpTo === last ? [] : ['the last message was never heard'];
};

const CHECKS: readonly Check[] = [
  loggedOnce,
  heardToTheEnd,
  turnedToward,
  ...doseChecks,
  ...nudgeChecks,
  ...safetyChecks,
];

/** Every turn's words were read once for each time that they were said; the offending chat is the first that said them. */
const readOnce = ({ couples, reads }: Evidence): Violation[] => {
  const turns = couples.flatMap(({ chat, turns: said }) => said.map(({ text }) => ({ chat, text })));
  const safe = turns.filter(({ text }) => !isUnsafe(text));
  return [...Map.groupBy(safe, ({ text }) => text)].flatMap(([text, said]) => {
    const read = reads.get(text) ?? 0;
    if (read === said.length) return [];
    const what = `a turn said ${times(said.length)} was read ${times(read)}`;
    return [{ chat: said[0]?.chat ?? null, what }];
  });
};

const wholeRun = ({ log, unknownRoutes }: Evidence): Violation[] => [
  ...unknownRoutes.map((route) => ({ chat: null, what: `the local Discord has no ${route}` })),
  ...log
    .filter(isFailure)
    .map(({ event, label, code }) => ({ chat: null, what: [event, label, code].filter(Boolean).join(' ') })),
];

/** Every broken promise of one couple. */
export const checkCouple = async (record: CoupleRecord, evidence: Evidence): Promise<Violation[]> => {
  const broken = await Promise.all(CHECKS.map(async (check) => check(record, evidence)));
  return broken.flat().map((what) => ({ chat: record.chat, what }));
};

/** Every broken promise of the whole run. */
export const violationsIn = async (evidence: Evidence): Promise<Violation[]> => {
  const ofCouples = await Promise.all(evidence.couples.map((record) => checkCouple(record, evidence)));
  return [...wholeRun(evidence), ...readOnce(evidence), ...ofCouples.flat()];
};
