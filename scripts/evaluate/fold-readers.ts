import { createReader } from '../../src/classifier/classifier.ts';
import { hash } from '../../src/hash.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';
import type { Embed } from '../../src/ports.ts';
import { calibratedApart } from '../learn/cross-fit.ts';
import { foldsFor, foldsOf, type Say } from '../learn/learn.ts';
import { thresholdsOf } from '../../src/classifier/model.ts';
import { chooseGates } from '../learn/gates.ts';
import { chooseSurelyNone, quickOf, readTurns } from '../learn/surely-none.ts';
import { CUE_TASK, REPLY_TASK } from '../learn/task.ts';
import { groupIn, type Example } from '../learn/training-data.ts';
import type { ReaderFor } from './reading.ts';

export type FoldOptions = { count: number; seed: number; embed: Embed; say: Say };

/**
 * Retrains with whole chats left out; each chat is then read by the model that has not seen it, under thresholds that were
 * chosen on the other folds' chats.
 */
export const foldReaders = (
  examples: readonly Example[],
  { count, seed, embed, say }: FoldOptions,
): ReaderFor => {
  const folds = foldsFor(examples, count, seed);
  const crossed = foldsOf(CUE_TASK, examples, folds, { seed, say });
  const cues = calibratedApart(crossed);
  const replies = calibratedApart(foldsOf(REPLY_TASK, examples, folds, { seed, say }));
  const readers = cues.flatMap((cue, fold) => {
    const reply = replies[fold];
    if (!reply) return [];
    const others = crossed.unseen.filter((turn) => turn.fold !== fold);
    const surelyNone = chooseSurelyNone(
      others.map((turn) => ({ quick: quickOf(cues, turn), right: turn.right })),
    );
    const model = { cues: CUE_LABELS, replies: REPLY_LABELS, cue, reply, surelyNone };
    const thresholds = thresholdsOf(chooseGates(readTurns(cues, others, surelyNone)));
    return [{ ...createReader(model, embed), thresholds }];
  });
  return (file, chat) => {
    const group = groupIn(file, chat);
    const fold = group === undefined ? undefined : folds.foldOf.get(group);
    const reader = readers[fold ?? hash(chat) % count];
    if (!reader) throw new Error(`There is no model for fold ${fold ?? 0}.`);
    return reader;
  };
};
