import { RESTRAINT } from './preferences.ts';
import { HOUR } from './time.ts';
import { continues, type Heard, type Messages, type Turn } from './turn.ts';

/** What is held in memory of one conversation: words live only here, and only while they are needed. */
export type Ear = {
  /** The messages of a turn that is not over yet. */
  unsettled: Messages | null;
  /** The last settled turns, oldest first. */
  earlier: readonly Turn[];
  /** When each was last seen typing, by user id, in ms since the epoch. */
  typing: Readonly<Record<string, number>>;
};

/** Turns kept as context. */
const REMEMBERED_TURNS = 2;

/** After so long a silence a turn is no answer to what was said before it, in ms. */
const CONVERSATION_LASTS = HOUR;

export const NEW_EAR: Ear = { unsettled: null, earlier: [], typing: {} };

export const holds = ({ unsettled }: Ear, messageId: string): boolean =>
  unsettled?.some(({ id }) => id === messageId) ?? false;

/** Whether the message begins another turn than the one that is not over yet. */
export const beginsAnother = ({ unsettled }: Ear, message: Heard): boolean =>
  unsettled !== null && !continues(unsettled, message);

/** The message is heard, as part of the turn that is not over yet; who sends does not type any more. */
export const withMessage = (ear: Ear, message: Heard): Ear => ({
  ...ear,
  unsettled: ear.unsettled ? [...ear.unsettled, message] : [message],
  typing: { ...ear.typing, [message.author]: -Infinity },
});

/** The words of a held message as they were changed, or without it where they were taken away (`null`). */
export const amended = (ear: Ear, messageId: string, text: string | null): Ear => {
  const [first, ...rest] = (ear.unsettled ?? [])
    .filter(({ id }) => id !== messageId || text !== null)
    .map((message) =>
      message.id === messageId && text !== null && !message.sign ? { ...message, text } : message,
    );
  return { ...ear, unsettled: first ? [first, ...rest] : null };
};

/** Nothing is unsettled any more. */
export const emptied = (ear: Ear): Ear => ({ ...ear, unsettled: null });

/** The turns before one said at `at` (ms since the epoch) that may be its context. */
export const contextAt = ({ earlier }: Ear, at: number): readonly Turn[] =>
  earlier.filter((before) => at - before.at < CONVERSATION_LASTS);

/** The turn is over; what is no context for the next one is forgotten. */
export const withTurn = (ear: Ear, turn: Turn): Ear => ({
  ...ear,
  earlier: [...contextAt(ear, turn.at), turn].slice(-REMEMBERED_TURNS),
});

/** The last settled turn, when it holds the message and nobody has spoken since. */
export const lastTurnWith = ({ unsettled, earlier }: Ear, messageId: string): Turn | undefined => {
  const last = unsettled ? undefined : earlier.at(-1);
  return last?.messageIds.includes(messageId) ? last : undefined;
};

export const withTyping = (ear: Ear, userId: string, now: number): Ear => ({
  ...ear,
  typing: { ...ear.typing, [userId]: now },
});

/** Whether a turn of this person is not over yet, or they are typing. */
export const isWriting = ({ unsettled, typing }: Ear, userId: string, now: number): boolean =>
  unsettled?.[0].author === userId || now - (typing[userId] ?? -Infinity) < RESTRAINT.typing;
