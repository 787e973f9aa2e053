const TOKEN =
  /\{[a-z]+\}|:\w+:|<\/?3+|[:;=]['-]?[)(dpo3/\\|*\]]+|[\p{L}\p{M}]+|0+|\p{Extended_Pictographic}|\n|[!?]+|\.\.+|[^\s]/gu;

/** The tokens of a normalised text, in order: words, numbers, emoji, emoticons, runs of marks, and line breaks. */
export const tokensOf = (normalised: string): string[] => normalised.match(TOKEN) ?? [];

const isSequence = (token: string): boolean => /^[\p{L}\p{M}]/u.test(token);

/** All pieces of `sizes` characters of each word, its borders marked, so that "hapy" still looks like "happy". */
export const piecesOf = (
  tokens: readonly string[],
  [shortest, longest]: readonly [number, number],
): string[] =>
  tokens.filter(isSequence).flatMap((word) => {
    const bordered = Array.from(`_${word}_`);
    return bordered.flatMap((_, start) => {
      const pieces = [];
      for (let size = shortest; size <= longest && start + size <= bordered.length; size++)
        pieces.push(bordered.slice(start, start + size).join(''));
      return pieces;
    });
  });

/** Neighbouring tokens in runs of `size`, the text's borders marked. */
export const runsOf = (tokens: readonly string[], size: number): string[] => {
  const bordered = ['^', ...tokens, '$'];
  return bordered.slice(size - 1).map((_, start) => bordered.slice(start, start + size).join(' '));
};
