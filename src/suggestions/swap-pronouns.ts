import { keyOf } from './clauses.ts';

/** The author's words for themselves, as their partner says them back; and the partner's own, the other way round. */
const SWAPPED: Readonly<Record<string, string>> = {
  i: 'you',
  im: "you're",
  ive: "you've",
  id: "you'd",
  ill: "you'll",
  am: 'are',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  your: 'my',
  ur: 'my',
};

const isShouted = (word: string): boolean => word.length > 1 && /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);

/** Shouting as a whole is told back calmly; one loud word among others keeps its weight. */
const calmed = (words: readonly string[]): readonly string[] =>
  words.every((word) => isShouted(word) || !/\p{Lu}{2}/u.test(word)) &&
  words.filter(isShouted).length > words.length / 2
    ? words.map((word) => word.toLowerCase())
    : words;

const swapWord = (word: string, i: number, words: readonly string[]): string => {
  const key = keyOf(word);
  if (key === 'was' && keyOf(words[i - 1] ?? '') === 'i') return 'were';
  const said = Object.hasOwn(SWAPPED, key) ? (SWAPPED[key] ?? word) : word;
  return said !== word && isShouted(word) ? said.toUpperCase() : said;
};

/** The author's words as their partner says them back: "my team" → "your team", "i was" → "you were". */
export const swapPronouns = (words: readonly string[]): string[] => calmed(words).map(swapWord);
