/** A token's text and how likely it is (log); its id is its place in the list. */
type Vocabulary = readonly (readonly [text: string, score: number | null])[];

/** The first six ids stand for what no text holds: an unknown character, ends, spares. */
const RESERVED = 6;
const UNKNOWN = 0;

/** Begins every word, as SentencePiece writes it. */
const WORD_START = '▁';

/** The best way to a place in the text: its score, and its last token with the place where that begins. */
type Best = { score: number; start: number; token: number };

/** Unknown characters in a row count as one. */
const mergeUnknown = (tokens: readonly number[]): number[] =>
  tokens.filter((token, i) => token !== UNKNOWN || tokens[i - 1] !== UNKNOWN);

/** A text → the ids of its most likely tokens (unigram SentencePiece; Kudo 2018). */
export const createTokenizer = (vocabulary: Vocabulary): ((text: string) => number[]) => {
  const known = new Map<string, { token: number; score: number }>();
  let longest = 1;
  vocabulary.forEach(([text, score], token) => {
    if (token < RESERVED) return;
    known.set(text, { token, score: score ?? 0 });
    longest = Math.max(longest, Array.from(text).length);
  });

  /** The best way to every place among `characters` [n], n + 1 of them (Viterbi); some places no way leads to. */
  const bestWays = (characters: readonly string[]): (Best | undefined)[] => {
    const best: (Best | undefined)[] = [{ score: 0, start: 0, token: UNKNOWN }];
    const offer = (end: number, score: number, start: number, token: number): void => {
      const rival = best[end];
      if (!rival || score >= rival.score) best[end] = { score, start, token };
    };
    for (let start = 0; start < characters.length; start++) {
      const here = best[start];
      if (!here) continue;
      let isKnown = false;
      for (let end = start + 1, text = ''; end <= Math.min(characters.length, start + longest); end++) {
        text += characters[end - 1] ?? '';
        const match = known.get(text);
        if (match) offer(end, here.score + match.score, start, match.token);
        isKnown ||= match !== undefined;
      }
      if (!isKnown) offer(start + 1, here.score, start, UNKNOWN);
    }
    return best;
  };

  return (text) => {
    const plain = text.normalize('NFKC');
    if (plain === '') return [];
    const characters = Array.from(WORD_START + plain.replaceAll(' ', WORD_START));
    const best = bestWays(characters);
    const tokens: number[] = [];
    for (let end = characters.length; end > 0; end = best[end]?.start ?? 0)
      tokens.unshift(best[end]?.token ?? UNKNOWN);
    return mergeUnknown(tokens);
  };
};
