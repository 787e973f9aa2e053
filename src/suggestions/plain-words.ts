/** What is no word of the author's: each pattern and what stands for it. A full stop keeps neighbours apart. */
const STRIPPED: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/```[\s\S]*?```|`[^`\n]+`/gu, '.'],
  [/<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|@(?:everyone|here)\b/gu, ''],
  [/\b(?:https?:\/\/|www\.)\S+/gu, '.'],
  [/\[[^\]\n]*\]\([^)\n]*\)/gu, '.'],
  [/^\s*(?:>+|-#|#+) ?/gmu, ''],
  [/[*_~|\\]+/gu, ''],
  [/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+/gu, '.'],
  [/<3+|[:;=]['-]?[)(DdPp/3]+(?!\w)/gu, '.'],
  [/[\u2018\u2019\u02bc`´]/gu, "'"],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, ''],
  [/\b(mr|mrs|ms|dr|st)\.(?= )/giu, '$1'],
  [/[^\S\n]+/gu, ' '],
];

/** The words of a message as its author typed them, without Discord's markup, links, mentions and emoji. */
export const plainWords = (text: string): string =>
  STRIPPED.reduce(
    (words, [pattern, replacement]) => words.replace(pattern, replacement),
    text.normalize('NFC'),
  ).trim();
