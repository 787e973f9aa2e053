import type { TurnText } from '../coaching/turn.ts';

/** Longer words than this help no answer; in characters. */
const MOST_CHARACTERS = 2_000;

/** What points to people, places and accounts: none of it is needed to answer well, so none of it leaves. */
const STRIPPED: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1'],
  [/<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|<\/[^>\n]*>|<id:[^>\n]*>/gu, ''],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, ''],
  [/\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+|\b(?:[\w-]+\.)+[a-z]{2,}\/\S*/giu, ''],
  [/(?<![\p{L}\p{N}_])@[\w.]+/gu, ''],
  [/\d{15,}/gu, ''],
  [/[^\S\n]+/gu, ' '],
  [/ ?\n\s*/gu, '\n'],
];

/** A message's words as they may leave: without links, addresses, mentions, ids and custom emoji. */
export const spoken = (text: string): string =>
  STRIPPED.reduce((words, [pattern, replacement]) => words.replace(pattern, replacement), text)
    .trim()
    .slice(0, MOST_CHARACTERS);

/** The turn and those before it, oldest first; `A` is the turn's author. Sent as JSON, so that no words pass for another's. */
export const transcript = ({ text, context }: TurnText): { who: 'A' | 'B'; said: string }[] => [
  ...context.map(({ who, text }) => ({
    who: who === 'same' ? ('A' as const) : ('B' as const),
    said: spoken(text),
  })),
  { who: 'A', said: spoken(text) },
];
