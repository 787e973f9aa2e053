const TOKEN =
  /\{[a-z]+\}|:\w+:|<\/?3+|[:;=]['-]?[)(dpo3/\\|*\]]+|[\p{L}\p{M}]+|0+|\p{Extended_Pictographic}|\n|[!?]+|\.\.+|[^\s]/gu;

/** The tokens of a normalised text, in order: words, numbers, emoji, emoticons, runs of marks, and line breaks. */
export const tokensOf = (normalised: string): string[] => normalised.match(TOKEN) ?? [];

const isWord = (token: string): boolean => /^[\p{L}\p{M}]/u.test(token);

/**
 * Every word's character n-grams, n from `shortest` to `longest`, with its borders marked, so that "hapy" still looks like
 * "happy" (as in Bojanowski et al. 2017).
 */
export const characterNgrams = (
  tokens: readonly string[],
  [shortest, longest]: readonly [number, number],
): string[] =>
  tokens.filter(isWord).flatMap((word) => {
    const bordered = Array.from(`_${word}_`);
    return bordered.flatMap((_, start) => {
      const ngrams = [];
      for (let n = shortest; n <= longest && start + n <= bordered.length; n++)
        ngrams.push(bordered.slice(start, start + n).join(''));
      return ngrams;
    });
  });

/** The text's word n-grams, `n` tokens in a row, with its borders marked; an emoji or a mark stands for a word too. */
export const wordNgrams = (tokens: readonly string[], n: number): string[] => {
  const bordered = ['^', ...tokens, '$'];
  return bordered.slice(n - 1).map((_, start) => bordered.slice(start, start + n).join(' '));
};
