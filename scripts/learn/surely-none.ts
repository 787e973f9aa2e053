import { calibrated } from '../../src/classifier/calibration.ts';
import type { Judge } from '../../src/classifier/model.ts';
import { recordOf } from '../../src/record.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import type { CueReading } from '../../src/coaching/turn.ts';
import type { Unseen } from './cross-fit.ts';
import type { ReadTurn } from './gates.ts';

const NONE = CUE_LABELS.indexOf('none');

/** The share of cues that may be given up where only the words are read. */
const GIVEN_UP = 0.005;

const judgeFor = (judges: readonly Judge[], fold: number): Judge => {
  const judge = judges[fold];
  if (!judge) throw new Error(`There is no model for fold ${fold}.`);
  return judge;
};

/** The probability of `none` by the words alone, read by the fold's own model. */
export const quickOf = (judges: readonly Judge[], { fold, words }: Unseen): number =>
  calibrated(judgeFor(judges, fold).words, words)[NONE] ?? 0;

/** The lowest probability of `none` above which so few cues lie that their meaning need not be asked for. */
export const chooseSurelyNone = (turns: readonly { quick: number; right: number }[]): number => {
  const cues = turns.filter(({ right }) => right !== NONE).map(({ quick }) => quick);
  const kept = cues.toSorted((a, b) => b - a)[Math.floor(GIVEN_UP * cues.length)] ?? 1;
  return Math.min(1, kept + 1e-6);
};

/** What the running bot would read: by the words alone where they are sure, else as a whole. */
const readingOf = (judges: readonly Judge[], turn: Unseen, surelyNone: number): CueReading => {
  const judge = judgeFor(judges, turn.fold);
  const quick = calibrated(judge.words, turn.words);
  const probabilities = (quick[NONE] ?? 0) >= surelyNone ? quick : calibrated(judge.whole, turn.whole);
  return recordOf(CUE_LABELS, (_, i) => probabilities[i] ?? 0);
};

/** The same of many turns, with what was true of them. */
export const readTurns = (
  judges: readonly Judge[],
  turns: readonly Unseen[],
  surelyNone: number,
): ReadTurn[] =>
  turns.flatMap((turn) => {
    const cue = CUE_LABELS[turn.right];
    return cue ? [{ cue, reading: readingOf(judges, turn, surelyNone) }] : [];
  });
