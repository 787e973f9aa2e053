import { createRandom } from '../learn/random.ts';

export type Interval = { low: number; high: number };

const ROUNDS = 500;
const TAIL = 0.025;

/**
 * The middle 95 % of a figure over resamples of whole chats (percentile bootstrap); turns of one chat are never apart,
 * because they are alike. The same seed gives the same interval. Resamples that have no figure do not count.
 */
export const intervalOf = <T>(
  chats: readonly (readonly T[])[],
  figure: (turns: readonly T[]) => number,
  seed: number,
): Interval => {
  const random = createRandom(seed);
  const draw = () => chats[Math.floor(random() * chats.length)] ?? [];
  const figures = Array.from({ length: ROUNDS }, () => figure(chats.flatMap(draw)))
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number): number => figures[Math.round(share * (figures.length - 1))] ?? NaN;
  return { low: at(TAIL), high: at(1 - TAIL) };
};
