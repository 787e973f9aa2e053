import { LATIN_OF } from '../coaching/look-alikes.ts';

/** Digits that are typed for the letters they look like. */
const LETTER_OF = new Map(Array.from('0134578$', (sign, n) => [sign, 'oieastbs'.charAt(n)]));

/** The text as it reads, whatever wide, mathematical or keycap form its signs are in. */
export const unadorned = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’‘ʼ´`]/gu, "'");

/** One spelling for words in disguise: lower case, without accents, look-alikes, digits for letters and stretched letters. */
export const undisguised = (text: string): string =>
  unadorned(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => LATIN_OF.get(letter) ?? letter)
    .replace(/(?<=[a-z])[0134578$]|[0134578$](?=[a-z])/gu, (sign) => LETTER_OF.get(sign) ?? sign)
    .replace(/(\p{L})\1{2,}/gu, '$1');
