import { createReader } from '../../src/classifier/classifier.ts';
import { hash } from '../../src/classifier/hash.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';
import { calibratedApart } from '../learn/cross-fit.ts';
import { foldsFor, foldsOf, type Say } from '../learn/learn.ts';
import { CUE_TASK, REPLY_TASK } from '../learn/task.ts';
import { groupIn, type Example } from '../learn/training-data.ts';
import type { ReaderFor } from './reading.ts';

/** Retrains with whole chats left out; each chat is then read by the model that has not seen it. */
export const foldReaders = (
  examples: readonly Example[],
  count: number,
  seed: number,
  say: Say,
): ReaderFor => {
  const folds = foldsFor(examples, count, seed);
  const cues = calibratedApart(foldsOf(CUE_TASK, examples, folds, say));
  const replies = calibratedApart(foldsOf(REPLY_TASK, examples, folds, say));
  const readers = cues.flatMap((cue, fold) => {
    const reply = replies[fold];
    return reply ? [createReader({ cues: CUE_LABELS, replies: REPLY_LABELS, cue, reply })] : [];
  });
  return (file, chat) => {
    const group = groupIn(file, chat);
    const fold = group === undefined ? undefined : folds.foldOf.get(group);
    const reader = readers[fold ?? hash(chat) % count];
    if (!reader) throw new Error(`There is no model for fold ${fold ?? 0}.`);
    return reader;
  };
};
