/** A piece of a word and how likely it is (log); its number is its place in the list. */
export type Vocabulary = readonly (readonly [piece: string, score: number | null])[];

/** The first six stand for what no text holds: an unknown sign, ends, spares. */
const RESERVED = 6;
const UNKNOWN = 0;

/** Begins every word, as SentencePiece writes it. */
const WORD = '▁';

type Best = { score: number; from: number; piece: number };

/** Unknown signs in a row count as one. */
const withoutRuns = (pieces: readonly number[]): number[] =>
  pieces.filter((piece, i) => piece !== UNKNOWN || pieces[i - 1] !== UNKNOWN);

/** Cuts a text into the most likely pieces (unigram SentencePiece; Kudo 2018) and answers their numbers. */
export const createCutter = (vocabulary: Vocabulary): ((text: string) => number[]) => {
  const known = new Map<string, { piece: number; score: number }>();
  let longest = 1;
  vocabulary.forEach(([text, score], piece) => {
    if (piece < RESERVED) return;
    known.set(text, { piece, score: score ?? 0 });
    longest = Math.max(longest, Array.from(text).length);
  });

  const bestCuts = (signs: readonly string[]): (Best | undefined)[] => {
    const best: (Best | undefined)[] = [{ score: 0, from: 0, piece: UNKNOWN }];
    const offer = (end: number, score: number, from: number, piece: number): void => {
      const rival = best[end];
      if (!rival || score >= rival.score) best[end] = { score, from, piece };
    };
    for (let from = 0; from < signs.length; from++) {
      const here = best[from];
      if (!here) continue;
      let isKnown = false;
      for (let end = from + 1, text = ''; end <= Math.min(signs.length, from + longest); end++) {
        text += signs[end - 1] ?? '';
        const match = known.get(text);
        if (match) offer(end, here.score + match.score, from, match.piece);
        isKnown ||= match !== undefined;
      }
      if (!isKnown) offer(from + 1, here.score, from, UNKNOWN);
    }
    return best;
  };

  return (text) => {
    const plain = text.normalize('NFKC');
    if (plain === '') return [];
    const signs = Array.from(WORD + plain.replaceAll(' ', WORD));
    const best = bestCuts(signs);
    const pieces: number[] = [];
    for (let end = signs.length; end > 0; end = best[end]?.from ?? 0)
      pieces.unshift(best[end]?.piece ?? UNKNOWN);
    return withoutRuns(pieces);
  };
};
