import type { Classifier } from '../../src/ports.ts';
import type { Cue } from '../../src/coaching/cues.ts';
import { noticeCue } from '../../src/coaching/notice.ts';
import type { CueReading, ReplyReading } from '../../src/coaching/turn.ts';
import type { Judged } from '../learn/judged.ts';

/**
 * A turn with what the classifier made of it, and what a reader of `normal` care would be told of; there is no reply
 * reading where nobody was replied to.
 */
export type ReadTurn = Judged & {
  file: string;
  cueReading: CueReading;
  noticed: Cue;
  replyReading: ReplyReading | null;
};

/** What reads a chat: without folds the same for all, with folds one that has not seen it. */
export type ReaderFor = (
  file: string,
  chat: string,
) => Pick<Classifier, 'readCue' | 'readReply' | 'thresholds'>;

export const readTurn = async (turn: Judged & { file: string }, readerFor: ReaderFor): Promise<ReadTurn> => {
  const reader = readerFor(turn.file, turn.chat);
  const cueReading = await reader.readCue(turn.text);
  return {
    ...turn,
    cueReading,
    noticed: noticeCue(cueReading, reader.thresholds, () => 'normal'),
    replyReading: turn.follows || turn.replies.length > 0 ? await reader.readReply(turn.text) : null,
  };
};

/** One line of a predictions file. */
export const predictionLine = ({ file, chat, turn, cueReading, replyReading }: ReadTurn): string =>
  JSON.stringify({ file, chat, turn, cue: cueReading, reply: replyReading });
