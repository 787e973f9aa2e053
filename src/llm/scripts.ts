/** Kana stand with Han, and Han may come where only kana were. */
const SCRIPTS = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u,
  ...[
    ...[
      'Arabic',
      'Armenian',
      'Bengali',
      'Cyrillic',
      'Devanagari',
      'Ethiopic',
      'Georgian',
      'Greek',
      'Gujarati',
    ],
    ...[
      'Gurmukhi',
      'Hangul',
      'Hebrew',
      'Kannada',
      'Khmer',
      'Lao',
      'Malayalam',
      'Myanmar',
      'Sinhala',
      'Tamil',
    ],
    ...['Telugu', 'Thai', 'Tibetan'],
  ].map((name) => new RegExp(`\\p{Script=${name}}`, 'u')),
];

/** Latin as languages are written in it: no phonetic, wide or mathematical letters. */
const LATIN = /[A-Za-zªºÀ-ɏḀ-ỿ]/u;

/** A word half in Latin letters and half in those that pass for them. */
const MIXED =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]\p{M}*\p{Script=Latin}/u;

/** Whether the text is written in scripts that occur in `source`, or in Latin, and no word in two. */
export const inScriptsOf = (source: string, text: string): boolean => {
  const foreign = (text.match(/\p{L}/gu) ?? []).filter((letter) => !LATIN.test(letter));
  const isKnown = (letter: string): boolean =>
    SCRIPTS.some((script) => script.test(letter) && script.test(source));
  return !MIXED.test(text) && foreign.every(isKnown);
};
