import { calibrated, type Linear } from '../../src/classifier/linear.ts';
import { recordOf } from '../../src/classifier/record.ts';
import { CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import type { Reply } from '../../src/coaching/replies.ts';
import { crossFit, fitAll, calibratedApart, type Folds, type Unseen } from './cross-fit.ts';
import { dealFolds } from './folds.ts';
import { chooseGates, type ReadTurn } from './gates.ts';
import { CUE_TASK, REPLY_TASK, type Task } from './task.ts';
import type { Example } from './training-data.ts';
import type { Learned } from './write-model.ts';

const TASKS = { cue: CUE_TASK, reply: REPLY_TASK };

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

export type Lessons = {
  examples: readonly Example[];
  /** How many folds of whole chats. */
  count: number;
  seed: number;
  /** Other tasks than the shipped ones, such as smaller ones. */
  tasks?: { cue: Task<Cue>; reply: Task<Reply> };
};

/** The whole way from labelled turns to a model. Deterministic: the same lessons give the same model. */
export const learn = ({ examples, count, seed, tasks = TASKS }: Lessons, say: Say): Learned => {
  const folds = foldsFor(examples, count, seed);
  const cues = foldsOf(tasks.cue, examples, folds, say);
  const replies = foldsOf(tasks.reply, examples, folds, say);
  const gates = chooseGates(unseenTurns(cues.unseen, calibratedApart(cues)));
  say('fitting the final model');
  const cue = fitAll(tasks.cue, examples, cues);
  return { seed, gates, cue, reply: fitAll(tasks.reply, examples, replies) };
};
