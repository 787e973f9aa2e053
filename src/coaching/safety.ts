import { LATIN_OF } from './look-alikes.ts';
import { CONTROL } from './safety/control.ts';
import { LOOSE } from './safety/loose.ts';
import { SELF_HARM } from './safety/self-harm.ts';
import { THREAT } from './safety/threat.ts';
import { VIOLENCE } from './safety/violence.ts';

/** Every rule reads text as `plain` spells it: lower case, no apostrophes, no marks on letters. */
const RULES = [...THREAT, ...CONTROL, ...VIOLENCE, ...SELF_HARM, ...LOOSE];

/** One spelling for what is typed in many, so that the rules need to know only one. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘`´*]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => LATIN_OF.get(letter) ?? letter)
    .replace(/(?<!\p{L})(?:\p{L} ){2,}\p{L}(?!\p{L})/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

/** A stretched letter may stand for one or for two: "kiiill", "killll". */
const spellings = (words: string): string[] =>
  ['$1', '$1$1'].map((kept) => words.replace(/(\p{L})\1{2,}/gu, kept));

/** What excuses strong words must stand in the same statement; laughter on a line of its own belongs to the one before. */
const statements = (words: string): string[] =>
  words.split(/(?:\n|[.!?]+ )\s*(?=[\p{L}\p{N}])(?!lo+l|lmf?ao|a?haha|hehe|jk|xd|rofl)/u);

/**
 * Whether the words point to threat, coercion, violence or self-harm. Local rules, written for recall: someone in danger
 * is not to be nudged into warmth, and a day of silence after a false alarm costs little. The rules know the phrasings
 * they were written for; of 500 later and more indirect ones they found 12. They are never
 * the only care taken.
 */
export const isUnsafe = (text: string): boolean =>
  spellings(plain(text))
    .flatMap(statements)
    .some((statement) => RULES.some(({ when, unless }) => when.test(statement) && !unless?.test(statement)));
