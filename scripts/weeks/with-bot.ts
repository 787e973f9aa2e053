import { MINUTE } from '../../src/coaching/time.ts';
import type { Conductor } from '../chaos/conductor.ts';
import type { Act } from './diary.ts';
import type { Pair } from './pair.ts';
import { offTheQuarter } from './plan.ts';

export type Stage = { conductor: Conductor; now: () => number };

/** Asks the bot for something; what it answers is called once that has surely come about. */
type Ask = () => Promise<() => void>;

/**
 * What is asked of the bot takes a bot: while it is down one waits, and where it dies over it one asks once more. Which
 * wish holds in the meantime is unsure.
 */
export const createWithBot = ({ conductor, now }: Stage) => {
  const deaths = () => conductor.downtimes.length;

  /** Whether the bot lived through it. */
  const attempt = async (ask: Ask): Promise<{ confirm: () => void } | null> => {
    const before = deaths();
    try {
      const confirm = await ask();
      await conductor.steady();
      return deaths() === before ? { confirm } : null;
    } catch (error) {
      if (deaths() === before) throw error;
      return null;
    }
  };

  const withBot = (pair: Pair, at: number, ask: Ask, firstTried?: number): Act => ({
    at,
    async run() {
      const from = firstTried ?? now();
      const inAWhile = offTheQuarter(now()) + 15 * MINUTE;
      if (!conductor.bot()) return withBot(pair, inAWhile, ask, firstTried);
      const done = await attempt(ask);
      if (!done) return withBot(pair, inAWhile, ask, from);
      done.confirm();
      if (firstTried !== undefined) pair.lived.unsure.push({ from, to: now() });
      return null;
    },
  });
  return withBot;
};

export type WithBot = ReturnType<typeof createWithBot>;
