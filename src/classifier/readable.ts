import { LATIN_OF } from '../coaching/look-alikes.ts';

/** Format marks (zero-width, bidi, tags), fillers and variation selectors: nothing of them is seen. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]|\u034f/gu;

/** A word that mixes alphabets, or one of look-alikes alone amid Latin words, is a Latin word in disguise. */
const undisguise = (text: string): string => {
  if (!/\p{Script=Latin}/u.test(text)) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const letters = Array.from(word);
    const isDisguised =
      /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) &&
      letters.every((letter) => LATIN_OF.has(letter) || /\p{Script=Latin}/u.test(letter));
    return isDisguised ? letters.map((letter) => LATIN_OF.get(letter) ?? letter).join('') : word;
  });
};

/** Discord's markup and other wrappings, each folded to what a reader would see or to one token in braces. */
const FOLDS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[\u201c\u201d]/gu, '"'],
  [/```[\s\S]*?```|`[^`\n]+`/gu, ' {code} '],
  [/[\u2018\u2019\u02bc\u0060\u00b4](?=\p{L})/gu, "'"],
  [/<a?:(\w+):\d+>/gu, ' :$1: '],
  [/<@[!&]?\d+>|@(?:everyone|here)\b/giu, ' {name} '],
  [/<#\d+>/gu, ' {channel} '],
  [/<t:-?\d+(?::\w)?>/giu, ' {time} '],
  [/\[(?:name|person|religion)\]|<name>/giu, ' {name} '],
  [/\[(?:image|photo|pic|video|gif|voice|link|sticker)[^\]\n]*\]/giu, ' {picture} '],
  [/\b(?:https?:\/\/|www\.)[^\s>]+/giu, ' {link} '],
  [/^\s*>+ ?/gmu, ''],
  [/\|\||\*+|~~|__/gu, ' '],
  [/(.)\1{2,}/gu, '$1$1'],
  [/[^\S\n]+/gu, ' '],
  [/ ?\n[ \n]*/gu, '\n'],
];

/**
 * The text as a person reads it: compatible letters made one, letters in disguise unmasked, invisible characters gone,
 * stretched runs cut to two, markup folded; case, emoji and lines stay.
 */
export const readable = (text: string): string =>
  FOLDS.reduce(
    (folded, [pattern, replacement]) => folded.replace(pattern, replacement),
    undisguise(text.normalize('NFKC').replace(INVISIBLE, '')),
  ).trim();
