import { keyOf } from './clauses.ts';
import { DETERMINERS, EMPTY_NOUNS, LIVED_VERBS, NEWS_VERBS, OTHERS_VERBS, SMALL_WORDS } from './lexicon.ts';

/** Where a noun phrase stands in its words: from `start` up to, not including, `end`. */
export type Span = { start: number; end: number };

const LONGEST = 5;

const NO_VERBS = new Set([
  'need',
  'speed',
  'seed',
  'feed',
  'hundred',
  'weed',
  'breed',
  'bleed',
  'shed',
  'sled',
  'indeed',
]);

/** Whether the word looks like a past verb that no list holds. */
export const looksPast = (word: string): boolean =>
  /^\p{L}{3,}ed$/u.test(keyOf(word)) && !NO_VERBS.has(keyOf(word));

const NAMELESS = [SMALL_WORDS, NEWS_VERBS, LIVED_VERBS, OTHERS_VERBS];

/** Whether the word may be part of a name for something. */
export const isContent = (word: string): boolean => {
  const key = keyOf(word);
  return (key.length > 1 || /\d/u.test(key)) && !looksPast(word) && !NAMELESS.some((words) => words.has(key));
};

export const isTelling = (word: string): boolean =>
  isContent(word) && /\p{L}/u.test(word) && !EMPTY_NOUNS.has(keyOf(word));

const phraseFrom = (words: readonly string[], start: number): Span | null => {
  const named = DETERMINERS.has(keyOf(words[start] ?? '')) ? start + 1 : start;
  let end = named;
  while (end < words.length && end - start < LONGEST && isContent(words[end] ?? '')) end++;
  return words.slice(named, end).some(isTelling) ? { start, end } : null;
};

/** The noun phrases among the words, longest first from each place, none inside another. */
export const nounPhrases = (words: readonly string[]): Span[] => {
  const phrases: Span[] = [];
  for (let start = 0; start < words.length; start++) {
    const phrase = phraseFrom(words, start);
    if (!phrase) continue;
    phrases.push(phrase);
    start = phrase.end - 1;
  }
  return phrases;
};
