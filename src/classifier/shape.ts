/** Counts in a few steps, because the tenth exclamation mark says little more than the third. */
const step = (count: number): string => (count < 3 ? String(count) : count < 6 ? '3+' : '6+');

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const sizeOf = (tokens: number): string => {
  const steps = [1, 2, 3, 5, 8, 12, 18, 28, 45];
  return String(steps.filter((limit) => tokens > limit).length);
};

/** How the raw text looks rather than what it says: length, lines, marks, capitals, stretched words, emoji. */
export const shapeOf = (text: string, tokens: readonly string[]): string[] => [
  `size ${sizeOf(tokens.length)}`,
  `lines ${step(count(text, /\n/gu))}`,
  `asks ${step(count(text, /\?+/gu))}`,
  `exclaims ${step(count(text, /!/gu))}`,
  `shouts ${step(count(text, /\b\p{Lu}{2,}\b/gu))}`,
  `stretches ${step(count(text, /(\p{L})\1{2,}/giu))}`,
  `emoji ${step(count(text, /\p{Extended_Pictographic}/gu))}`,
  `trails ${step(count(text, /\.\.+|…/gu))}`,
  `ends ${tokens.at(-1)?.replace(/^[\p{L}\p{M}]+$/u, 'word') ?? ''}`,
];
