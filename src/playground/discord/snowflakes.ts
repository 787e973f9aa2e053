import type { Clock } from '../../clock.ts';

/** The first second of 2015 in ms since the epoch, where Discord's ids begin to count. */
export const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;

/** The first id of a moment (ms since the epoch): ids made later are greater. */
export const snowflakeAt = (time: number): bigint => BigInt(time - DISCORD_EPOCH) << TIME_SHIFT;

/** When an id was made, in ms since the epoch. */
export const timeOfSnowflake = (id: string): number => Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH;

/**
 * Makes ids that carry their time, as Discord's do, and never the same one twice. `at` (ms since the epoch) is for what
 * is told afterwards; without it the clock decides.
 */
export const createSnowflakes = (clock: Clock): ((at?: number) => string) => {
  const taken = new Map<bigint, bigint>();
  return (at = clock.now()) => {
    const first = snowflakeAt(at);
    const count = taken.get(first) ?? 0n;
    taken.set(first, count + 1n);
    return String(first + count);
  };
};
