import type { Clock } from '../../clock.ts';

/** What goes wrong with a request. */
export type Fault =
  /** 429 with `retry_after` in seconds. */
  | { kind: 'rate_limit'; retryAfter: number; global?: boolean }
  | { kind: 'server_error'; status: number }
  /** Waits, by the clock, before the request has its effect (ms). */
  | { kind: 'delay'; ms: number }
  /** The connection breaks, before or after the request had its effect. */
  | { kind: 'drop'; when: 'before' | 'after' };

/** Which requests: a method, and the path after `/api/v10`. */
export type Match = { method?: string; path?: RegExp };

export type Faults = {
  /** The next `times` requests (1 unless told) that match suffer this. */
  next(fault: Fault, match?: Match, times?: number): void;
  /** Each request that matches suffers one of `faults` with this probability; `random` gives [0, 1). */
  atRandom(probability: number, faults: readonly Fault[], random: () => number, match?: Match): void;
  /** From now on nothing goes wrong. */
  clear(): void;
  /** What this request suffers, if anything; it uses up a planned fault. */
  take(method: string, path: string): Fault | null;
};

const fits = ({ method, path }: Match, request: { method: string; path: string }): boolean =>
  (method === undefined || method === request.method) && (path === undefined || path.test(request.path));

export const createFaults = (): Faults => {
  let planned: { fault: Fault; match: Match; left: number }[] = [];
  let chance: (method: string, path: string) => Fault | null = () => null;
  return {
    next(fault, match = {}, times = 1) {
      planned.push({ fault, match, left: times });
    },
    atRandom(probability, faults, random, match = {}) {
      chance = (method, path) => {
        if (!fits(match, { method, path }) || random() >= probability) return null;
        return faults[Math.floor(random() * faults.length)] ?? null;
      };
    },
    clear() {
      planned = [];
      chance = () => null;
    },
    take(method, path) {
      const plan = planned.find(({ match }) => fits(match, { method, path }));
      if (!plan) return chance(method, path);
      plan.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return plan.fault;
    },
  };
};

/** Resolves when the clock has gone on by `ms`. */
export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.at(clock.now() + ms, resolve);
  });
