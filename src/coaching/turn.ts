import type { Cue } from './cues.ts';
import type { Reply } from './replies.ts';

/** One message as it was heard. `at` in ms since the epoch; `text` is empty where only its existence may count. */
export type Heard = {
  id: string;
  author: string;
  at: number;
  text: string;
  /** A sticker, a voice message or an attachment: a sign whose content is not looked at. */
  sign: boolean;
};

/** Consecutive messages of one partner, heard as one: the unit that is classified. */
export type Turn = {
  author: string;
  messageIds: readonly [string, ...string[]];
  /** When its last message was sent, in ms since the epoch. */
  at: number;
  text: string;
  sign: boolean;
};

/** An earlier turn, as seen by the author of the one being judged. */
export type ContextTurn = { who: 'same' | 'other'; text: string };

/** What a classifier is given: a turn's words and at most two turns before it, oldest first. */
export type TurnText = { text: string; context: readonly ContextTurn[] };

/** Calibrated probabilities that sum to one. */
export type CueReading = Record<Cue, number>;
export type ReplyReading = Record<Reply, number>;

/** How long a partner may be quiet before the turn is over, in ms (design: 8 quiet seconds). */
export const TURN_GAP = 8_000;

export const beginTurn = ({ author, id, at, text, sign }: Heard): Turn => ({
  author,
  messageIds: [id],
  at,
  text,
  sign,
});

/** Whether the message goes on with the turn rather than beginning another. */
export const continues = (turn: Turn, message: Heard): boolean =>
  turn.author === message.author && message.at - turn.at < TURN_GAP;

export const extendTurn = (turn: Turn, { id, at, text, sign }: Heard): Turn => ({
  author: turn.author,
  messageIds: [...turn.messageIds, id],
  at,
  text: [turn.text, text].filter(Boolean).join('\n'),
  sign: turn.sign || sign,
});
