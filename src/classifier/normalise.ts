import { readable } from './readable.ts';

/**
 * The text as the word features see it: readable, in lower case, apostrophes inside words dropped ("can't" is often typed
 * "cant"), digits 0.
 */
export const normalise = (text: string): string =>
  readable(text)
    .toLowerCase()
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/\d/gu, '0')
    .replace(/(.)\1{2,}/gu, '$1$1');
