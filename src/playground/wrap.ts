import type { Span } from './span.ts';
import { graphemesOf, widthOf } from './width.ts';

/** Spans that no line may break between: a word, with the space after it. */
type Word = Span[];

const textOf = (word: Word): string => word.map(({ text }) => text).join('');

const wordsOf = (spans: readonly Span[]): Word[] =>
  spans
    .flatMap(({ text, look }) => text.split(/(?<= )(?! )/).map((part) => ({ text: part, look })))
    .reduce<Word[]>((words, part) => {
      const last = words.at(-1);
      if (last && !textOf(last).endsWith(' ')) last.push(part);
      else words.push([part]);
      return words;
    }, []);

/** A word that is wider than a line is cut where it must be. */
const cut = (word: Word, width: number): Word[] => {
  if (widthOf(textOf(word).trimEnd()) <= width) return [word];
  const pieces: Word[] = [[]];
  for (const { text, look } of word)
    for (const grapheme of graphemesOf(text)) {
      const piece = pieces.at(-1) ?? [];
      if (widthOf(textOf(piece) + grapheme) > width) pieces.push([{ text: grapheme, look }]);
      else piece.push({ text: grapheme, look });
    }
  return pieces;
};

/** Breaks one line into rows of at most `width` columns, between words where it can. */
export const wrap = (line: readonly Span[], width: number): Span[][] => {
  const rows: Span[][] = [[]];
  let used = 0;
  for (const word of wordsOf(line).flatMap((each) => cut(each, width))) {
    const text = textOf(word);
    if (used > 0 && used + widthOf(text.trimEnd()) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(...word);
    used += widthOf(text);
  }
  return rows;
};
