import type { Classifier } from '../../src/ports.ts';
import type { CueReading, ReplyReading } from '../../src/coaching/turn.ts';
import type { Judged } from '../learn/judged.ts';

/** A turn with what the classifier made of it; there is no reply reading where nobody was replied to. */
export type ReadTurn = Judged & { file: string; cueReading: CueReading; replyReading: ReplyReading | null };

/** What reads a chat: without folds the same for all, with folds one that has not seen it. */
export type ReaderFor = (file: string, chat: string) => Pick<Classifier, 'readCue' | 'readReply'>;

export const readTurn = (file: string, judged: Judged, readerFor: ReaderFor): ReadTurn => {
  const reader = readerFor(file, judged.chat);
  return {
    ...judged,
    file,
    cueReading: reader.readCue(judged.text),
    replyReading: judged.follows || judged.replies.length > 0 ? reader.readReply(judged.text) : null,
  };
};

/** One line of a predictions file. */
export const predictionLine = ({ file, chat, turn, cueReading, replyReading }: ReadTurn): string =>
  JSON.stringify({ file, chat, turn, cue: cueReading, reply: replyReading });
