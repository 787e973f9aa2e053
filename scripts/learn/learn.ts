import type { Cue } from '../../src/coaching/cues.ts';
import type { Reply } from '../../src/coaching/replies.ts';
import { crossFit, fitAll, calibratedApart, type Folds } from './cross-fit.ts';
import { dealFolds } from './folds.ts';
import { chooseGates } from './gates.ts';
import { chooseSurelyNone, quickOf, readTurns } from './surely-none.ts';
import { CUE_TASK, REPLY_TASK, type Task } from './task.ts';
import type { Example } from './training-data.ts';
import type { Learned } from './write-model.ts';

const TASKS = { cue: CUE_TASK, reply: REPLY_TASK };

/** Told what is being done, a line at a time. */
export type Say = (line: string) => void;

export const foldsFor = (
  examples: readonly Pick<Example, 'group' | 'file'>[],
  count: number,
  seed: number,
): Folds => ({
  count,
  foldOf: dealFolds(
    examples.map(({ group, file }) => ({ group, kind: file })),
    count,
    seed,
  ),
});

/** Runs the folds of one task and says how far it is. */
export const foldsOf = <L extends string>(
  task: Task<L>,
  examples: readonly Example[],
  folds: Folds,
  { seed, say }: { seed: number; say: Say },
) =>
  crossFit(task, examples, folds, seed, (fold) => {
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
  const cues = foldsOf(tasks.cue, examples, folds, { seed, say });
  const replies = foldsOf(tasks.reply, examples, folds, { seed, say });
  const judges = calibratedApart(cues);
  const surelyNone = chooseSurelyNone(
    cues.unseen.map((turn) => ({ quick: quickOf(judges, turn), right: turn.right })),
  );
  const gates = chooseGates(readTurns(judges, cues.unseen, surelyNone));
  say('fitting the final model');
  const cue = fitAll(tasks.cue, examples, cues, seed);
  return {
    ...{ seed, gates, surelyNone, cue },
    reply: fitAll(tasks.reply, examples, replies, seed),
  };
};
