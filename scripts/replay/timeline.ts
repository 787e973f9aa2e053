import { DateTime } from 'luxon';
import { isBid } from '../../src/coaching/cues.ts';
import { MINUTE, SECOND } from '../../src/coaching/time.ts';
import { otherOf, type Who } from '../people/two.ts';
import type { Chat, ChatTurn } from './chat.ts';
import { policyOf } from './policy.ts';

/** One thing that somebody does, `at` ms since the epoch; `couple` is the chat's number from 0. */
export type Happening = { at: number; couple: number; by: Who } & (
  | { does: 'say'; text: string; turn: number }
  /** To the last message of that turn. */
  | { does: 'react'; to: number }
);

/** Between the messages of one turn. */
const BETWEEN = SECOND;
/** How long somebody takes to react to what they do not answer. */
const REACTS_AFTER = 4 * MINUTE;

/** Chats give times to the minute: each turn is put at some second of its minute, so that nobody speaks in step with the nudges. */
const secondsInto = (couple: number, turn: number): number => ((couple * 13 + turn * 17) % 50) * SECOND;

/** The chat's weeks, moved so that the first of them begins on the Monday `start`; weekdays and hours stay. */
const movedTo = (start: DateTime, { turns }: Chat, zone: string): ((turn: ChatTurn) => number) => {
  const local = ({ at }: ChatTurn) => DateTime.fromISO(at, { zone });
  const first = turns[0] ? local(turns[0]).startOf('week') : start;
  const monday = start.setZone(zone, { keepLocalTime: true });
  const weeks = Math.round(monday.diff(first, 'weeks').weeks);
  return (turn) => local(turn).plus({ weeks }).toMillis();
};

const isAnswered = (next: ChatTurn | undefined, turn: ChatTurn): boolean =>
  next !== undefined && next.who !== turn.who && next.reply !== null;

const happeningsOf = (chat: Chat, couple: number, start: DateTime): Happening[] => {
  const timeOf = movedTo(start, chat, policyOf(couple, 'A').zone);
  const happenings: Happening[] = [];
  let free = -Infinity;
  for (const [turn, said] of chat.turns.entries()) {
    const { who, text, cue } = said;
    for (const [n, line] of text.split('\n').filter(Boolean).entries()) {
      const at = n === 0 ? Math.max(timeOf(said) + secondsInto(couple, turn), free) : free;
      happenings.push({ at, couple, by: who, does: 'say', text: line, turn });
      free = at + BETWEEN;
    }
    const by = otherOf(who);
    if (isBid(cue) && policyOf(couple, by).reacts && !isAnswered(chat.turns[turn + 1], said))
      happenings.push({ at: free + REACTS_AFTER, couple, by, does: 'react', to: turn });
  }
  return happenings;
};

/**
 * All chats as if their couples lived in the same weeks, in the order of time. `start` is a Monday, 0:00 UTC; each
 * chat's local times are those of its couple's zone.
 */
export const timelineOf = (chats: readonly Chat[], start: number): Happening[] => {
  const monday = DateTime.fromMillis(start, { zone: 'UTC' });
  return chats.flatMap((chat, couple) => happeningsOf(chat, couple, monday)).sort((a, b) => a.at - b.at);
};
