import { z } from 'zod';
import type { TurnText } from '../../src/coaching/turn.ts';

export const MEGABYTE = 1_000_000;

/** Something that reads turns. */
export type Contender = {
  name: string;
  load: () => Reading | Promise<Reading>;
};
type Reading = (turn: TurnText) => unknown;

/** Times in ms; memory in MB, as what the process grew by from before it was loaded until all was read. */
export const measuredSchema = z.object({
  name: z.string(),
  ready: z.number(),
  median: z.number(),
  p99: z.number(),
  aSecond: z.number(),
  memory: z.number(),
});
export type Measured = z.infer<typeof measuredSchema>;

/** Turns read before the clock counts, so that the engine has compiled what it will. */
const WARM_UP = 200;

const residentMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage.rss() / MEGABYTE;
};

/** Reads all turns one after the other, on one core. */
export const measure = async ({ name, load }: Contender, turns: readonly TurnText[]): Promise<Measured> => {
  const before = residentMb();
  const begun = performance.now();
  const read = await load();
  const ready = performance.now() - begun;
  for (const turn of turns.slice(0, WARM_UP)) await read(turn);
  const times: number[] = [];
  for (const turn of turns) {
    const from = performance.now();
    await read(turn);
    times.push(performance.now() - from);
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  const aSecond = (1_000 * times.length) / total;
  return { name, ready, median: at(0.5), p99: at(0.99), aSecond, memory: residentMb() - before };
};

/** One line a contender; the last column says how many times as long as the first a turn takes. */
export const tableOf = (measured: readonly Measured[]): string => {
  const first = measured[0]?.aSecond ?? NaN;
  const lines = measured.map(({ name, ready, median, p99, aSecond, memory }) =>
    [
      name.padEnd(36),
      `${ready.toFixed(0)} ms`.padStart(9),
      median.toFixed(3).padStart(9),
      p99.toFixed(3).padStart(9),
      aSecond.toFixed(0).padStart(9),
      `${memory.toFixed(0)} MB`.padStart(8),
      `×${(first / aSecond).toFixed(1)}`.padStart(8),
    ].join(' '),
  );
  const head = `${''.padEnd(36)} ${['ready', 'p50 ms', 'p99 ms', 'turns/s'].map((title) => title.padStart(9)).join(' ')} ${'memory'.padStart(8)} ${'time'.padStart(8)}`;
  return [head, ...lines].join('\n');
};
