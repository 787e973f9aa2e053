import { isCue } from '../../src/coaching/cues.ts';
import { isReply, type Reply } from '../../src/coaching/replies.ts';
import type { ContextTurn, TurnText } from '../../src/coaching/turn.ts';
import { COARSE, type Line, type RowLabel, type Said, type Truth } from './line.ts';

/** How many turns before the judged one are given to the classifier. */
const CONTEXT = 2;

/** A turn with what is true of it. `chat` is unique within its file; `turn` counts from 0 within the chat. */
export type Judged = Truth & {
  chat: string;
  turn: number;
  text: TurnText;
  /** Whether the other partner spoke just before, so that the turn may be a reply. */
  follows: boolean;
};

const seenFrom = (author: string, before: readonly Said[]): ContextTurn[] =>
  before.slice(-CONTEXT).map(({ who, text }) => ({ who: who === author ? 'same' : 'other', text }));

/** In rows nobody says who the author is; the last turn before is taken for the other's. */
const asOther = (before: readonly Said[]): ContextTurn[] => {
  const last = before.at(-1);
  return before.slice(-CONTEXT).map(({ who, text }) => ({ who: who === last?.who ? 'other' : 'same', text }));
};

const repliesOf = (label: Reply | 'ambiguous' | null): readonly Reply[] =>
  label === null || label === 'ambiguous' ? [] : [label];

const truthOf = (label: RowLabel): Truth => {
  if (isCue(label)) return { cue: label, replies: [] };
  return { cue: null, replies: isReply(label) ? [label] : COARSE[label] };
};

const judged = (chat: string, turn: number, text: TurnText, truth: Truth): Judged => ({
  chat,
  turn,
  text,
  follows: text.context.at(-1)?.who === 'other',
  ...truth,
});

/** The turns of one parsed line; a line without an id is named by its number. */
export const judgedTurns = (line: Line, lineNumber: number): Judged[] => {
  const chat = line.id ?? `line ${lineNumber}`;
  if ('turns' in line)
    return line.turns.map(({ who, text, cue, reply }, i) => {
      const context = seenFrom(who, line.turns.slice(0, i));
      return judged(chat, i, { text, context }, { cue, replies: repliesOf(reply) });
    });
  if ('label' in line)
    return [judged(chat, 0, { text: line.text, context: asOther(line.context) }, truthOf(line.label))];
  const context = seenFrom(line.who, line.context);
  return [judged(chat, 0, { text: line.text, context }, { cue: line.cue, replies: repliesOf(line.reply) })];
};
