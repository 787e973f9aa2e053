import type { Cue } from './cues.ts';
import type { Reply } from './replies.ts';

/** One message as it was heard. `at` in ms since the epoch; `text` is empty where only its existence may count. */
export type Heard = {
  id: string;
  author: string;
  at: number;
  text: string;
  /** A sticker, a voice message, or no words that may be read: its existence is enough. */
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

export type Messages = readonly [Heard, ...Heard[]];

/** Whether the message goes on with the turn rather than beginning another. */
export const continues = ([first, ...rest]: Messages, next: Heard): boolean => {
  const last = rest.at(-1) ?? first;
  return last.author === next.author && next.at - last.at < TURN_GAP;
};

/** One partner's messages, heard as one. */
export const turnOf = (messages: Messages): Turn => {
  const [first, ...rest] = messages;
  return {
    author: first.author,
    messageIds: [first.id, ...rest.map(({ id }) => id)],
    at: (rest.at(-1) ?? first).at,
    text: messages
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
    sign: messages.some(({ sign }) => sign),
  };
};

/** Cuts messages, oldest first, into turns as the running bot would have heard them. */
export const turnsOf = (messages: readonly Heard[]): Turn[] =>
  messages
    .reduce<[Heard, ...Heard[]][]>((turns, message) => {
      const last = turns.at(-1);
      if (last && continues(last, message)) last.push(message);
      else turns.push([message]);
      return turns;
    }, [])
    .map(turnOf);

/** Earlier turns as context for one by `author`; turns without words are left out. At most two, oldest first. */
export const contextFor = (author: string, earlier: readonly Turn[]): ContextTurn[] =>
  earlier
    .filter(({ text }) => text)
    .slice(-2)
    .map((turn) => ({ who: turn.author === author ? 'same' : 'other', text: turn.text }));
