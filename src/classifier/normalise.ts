/** Discord's markup and other wrappings, each folded to what a reader would see or to one token in braces. */
const FOLDS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad]|\u200d|\ufe0e|\ufe0f/gu, ''],
  [/[\u201c\u201d]/gu, '"'],
  [/```[\s\S]*?```|`[^`\n]+`/gu, ' {code} '],
  [/[\u2018\u2019\u02bc\u0060\u00b4](?=\p{L})/gu, "'"],
  [/<a?:(\w+):\d+>/gu, ' :$1: '],
  [/<@[!&]?\d+>|@(?:everyone|here)\b/gu, ' {name} '],
  [/<#\d+>/gu, ' {channel} '],
  [/<t:-?\d+(?::\w)?>/gu, ' {time} '],
  [/\[(?:name|person|religion)\]|<name>/gu, ' {name} '],
  [/\[(?:image|photo|pic|video|gif|voice|link|sticker)[^\]\n]*\]/gu, ' {picture} '],
  [/\b(?:https?:\/\/|www\.)[^\s>]+/gu, ' {link} '],
  [/^\s*>+ ?/gmu, ''],
  [/\|\||\*+|~~|__/gu, ' '],
  [/(?<=\p{L})'(?=\p{L})/gu, ''],
  [/\d/gu, '0'],
  [/(.)\1{2,}/gu, '$1$1'],
  [/[^\S\n]+/gu, ' '],
  [/ ?\n[ \n]*/gu, '\n'],
];

/**
 * The text as the features see it: compatible letters made one, lower case, invisible characters gone, stretched runs
 * cut to two, apostrophes inside words dropped ("can't" is often typed "cant"), digits 0, markup folded; emoji stay.
 */
export const normalise = (text: string): string =>
  FOLDS.reduce(
    (folded, [pattern, replacement]) => folded.replace(pattern, replacement),
    text.normalize('NFKC').toLowerCase(),
  ).trim();
