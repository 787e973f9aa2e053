import { calibrated, type Linear } from '../../src/classifier/linear.ts';
import { recordOf } from '../../src/classifier/record.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { crossFit, fitAll, calibratedApart, type Folds, type Unseen } from './cross-fit.ts';
import { dealFolds } from './folds.ts';
import { chooseGates, type ReadTurn } from './gates.ts';
import { CUE_TASK, REPLY_TASK, type Task } from './task.ts';
import type { Example } from './training-data.ts';
import type { Learned } from './write-model.ts';

/** Told what is being done, a line at a time. */
export type Say = (line: string) => void;

export const foldsFor = (examples: readonly Example[], count: number, seed: number): Folds => ({
  count,
  foldOf: dealFolds(
    examples.map(({ group, file }) => ({ group, kind: file })),
    count,
    seed,
  ),
});

const unseenTurns = (unseen: readonly Unseen[], models: readonly Linear[]): ReadTurn[] =>
  unseen.flatMap(({ scores, right, fold }) => {
    const model = models[fold];
    const cue = CUE_LABELS[right];
    if (!model || !cue) return [];
    const probabilities = calibrated(model, scores);
    return [{ cue, reading: recordOf(CUE_LABELS, (_, i) => probabilities[i] ?? 0) }];
  });

/** Runs the folds of one task and says how far it is. */
export const foldsOf = <L extends string>(
  task: Task<L>,
  examples: readonly Example[],
  folds: Folds,
  say: Say,
) =>
  crossFit(task, examples, folds, (fold) => {
    say(`${task.name}: fold ${fold + 1} of ${folds.count} done`);
  });

/** The whole way from labelled turns to a model. Deterministic: the same examples and seed give the same model. */
export const learn = (examples: readonly Example[], count: number, seed: number, say: Say): Learned => {
  const folds = foldsFor(examples, count, seed);
  const cues = foldsOf(CUE_TASK, examples, folds, say);
  const replies = foldsOf(REPLY_TASK, examples, folds, say);
  const gates = chooseGates(unseenTurns(cues.unseen, calibratedApart(cues)));
  say('fitting the final model');
  return { seed, gates, cue: fitAll(CUE_TASK, examples, cues), reply: fitAll(REPLY_TASK, examples, replies) };
};
