import { CONTROL } from './safety/control.ts';
import { SELF_HARM } from './safety/self-harm.ts';
import { THREAT } from './safety/threat.ts';
import { VIOLENCE } from './safety/violence.ts';

/** Every rule reads text as `plain` spells it: lower case, no apostrophes, no marks on letters. */
const RULES = [...THREAT, ...CONTROL, ...VIOLENCE, ...SELF_HARM];

/** Letters of other alphabets that are typed, or pasted, for the Latin ones they look like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  ı: 'i',
};

/** One spelling for what is typed in many, so that the rules need to know only one. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘`´*]/gu, '')
    .replace(/[аеіорсухı]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

/**
 * Whether the words point to threat, coercion, violence or self-harm. Local rules, written for recall: someone in danger
 * is not to be nudged into warmth, and a day of silence after a false alarm costs little.
 */
export const isUnsafe = (text: string): boolean => {
  const words = plain(text);
  return RULES.some(({ when, unless }) => when.test(words) && !unless?.test(words));
};
