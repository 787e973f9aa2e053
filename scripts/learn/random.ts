/** Mulberry32: numbers from 0 up to 1, always the same ones for a seed. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The same items in an order decided by `random` (Fisher and Yates). */
export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const drawn = [...items];
  for (let left = drawn.length - 1; left > 0; left--) {
    const at = Math.floor(random() * (left + 1));
    const [a, b] = [drawn[left], drawn[at]];
    if (a !== undefined && b !== undefined) [drawn[left], drawn[at]] = [b, a];
  }
  return drawn;
};
