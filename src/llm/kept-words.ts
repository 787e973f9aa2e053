const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[’‘]/gu, "'")
    .match(/[\p{L}\p{M}\p{N}']+|\p{Extended_Pictographic}/gu) ?? [];

/** Whether every word and emoji of `words`, at least one, stands in `text`, spelled the same and in the same order. */
export const keepsInOrder = (text: string, words: string): boolean => {
  const awaited = wordsOf(words);
  if (awaited.length === 0) return false;
  for (const word of wordsOf(text)) if (word === awaited[0]) awaited.shift();
  return awaited.length === 0;
};
