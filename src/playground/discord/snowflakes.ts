import type { Clock } from '../../clock.ts';

/** The first second of 2015 in ms since the epoch, where Discord's ids begin to count. */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;

/** The first id of a moment (ms since the epoch): ids made later are greater. */
const snowflakeAt = (time: number): bigint => BigInt(time - DISCORD_EPOCH) << TIME_SHIFT;

/** When an id was made, in ms since the epoch. */
export const timeOfSnowflake = (id: string): number => Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH;

/** Makes ids that carry their time, as Discord's do, and never the same one twice. */
export const createSnowflakes = (clock: Clock): (() => string) => {
  const taken = new Map<bigint, bigint>();
  return () => {
    const first = snowflakeAt(clock.now());
    const count = taken.get(first) ?? 0n;
    taken.set(first, count + 1n);
    return String(first + count);
  };
};
