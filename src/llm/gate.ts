import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import pLimit from 'p-limit';
import type { Clock } from '../clock.ts';
import { createBudget } from './budget.ts';
import { isOfServer } from './failure.ts';

/** More at once would only wait at a small server instead of here. */
const AT_ONCE = 4;
/** A server that failed this often in a row is left alone for `REST` ms; then one call tries it again. */
const FAILURES = 5;
const REST = 60_000;

type Rest = { readonly duration: number; next: () => Rest };

/** The breaker compares with the machine's own time, so a rest is endless until the given clock says that it is over. */
const restBy = (clock: Clock) => (): Rest => {
  const over = clock.now() + REST;
  return {
    get duration() {
      return clock.now() < over ? Infinity : 0;
    },
    next: restBy(clock),
  };
};

/** Lets a call through in its turn; rejects at once with a `BrokenCircuitError` or a `BudgetError` instead of asking in vain. */
export type Gate = <T>(call: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** One for the whole installation: everybody's calls share the turns, the circuit and the day's budget. */
export const createGate = (dailyCalls: number, clock: Clock): Gate => {
  const spend = createBudget(dailyCalls, clock);
  const limit = pLimit(AT_ONCE);
  const circuit = circuitBreaker(handleWhen(isOfServer), {
    breaker: new ConsecutiveBreaker(FAILURES),
    halfOpenAfter: { next: restBy(clock) },
  });
  return async (call, signal) => {
    if (circuit.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    return circuit.execute(() => {
      spend();
      return limit(() => {
        signal.throwIfAborted();
        return call();
      });
    });
  };
};
