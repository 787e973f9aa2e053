import { DAY } from '../coaching/time.ts';
import type { Clock } from '../clock.ts';

/** Today's calls are used up. */
export class BudgetError extends Error {
  readonly code = 'budget';
}

/** Takes one call from today's `daily`; throws a `BudgetError` when none is left. The day is that of UTC, kept in memory. */
export const createBudget = (daily: number, clock: Clock): (() => void) => {
  let today = NaN;
  let spent = 0;
  return () => {
    const day = Math.floor(clock.now() / DAY);
    if (day !== today) [today, spent] = [day, 0];
    if (spent >= daily) throw new BudgetError();
    spent += 1;
  };
};
