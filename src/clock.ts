/** Time as the bot sees it: everything that waits asks a clock, so that tests, the playground and replays can own it. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Calls `run` once when `time` (ms since the epoch) has come; the answer cancels it. */
  at(time: number, run: () => void): () => void;
};

/** The longest delay that `setTimeout` takes, in ms. */
const LONGEST_DELAY = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  at(time, run) {
    const timer = setTimeout(run, Math.min(Math.max(0, time - Date.now()), LONGEST_DELAY));
    return () => {
      clearTimeout(timer);
    };
  },
};

type Timer = { time: number; run: () => void };

/** A clock that moves only when it is told to. */
export type ManualClock = Clock & {
  /** When the next timer is due, if there is one. */
  next(): number | undefined;
  /**
   * Moves to `time`, running each timer at its own moment in order; after each, `settle` is awaited, so that what the
   * timer began is over before time goes on.
   */
  advanceTo(time: number, settle?: () => Promise<void>): Promise<void>;
};

export const createManualClock = (start: number): ManualClock => {
  const timers = new Set<Timer>();
  let now = start;
  const earliest = () =>
    [...timers].reduce<Timer | undefined>(
      (first, timer) => (first && first.time <= timer.time ? first : timer),
      undefined,
    );
  return {
    now: () => now,
    at(time, run) {
      const timer = { time: Math.max(time, now), run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    next: () => earliest()?.time,
    async advanceTo(time, settle = () => Promise.resolve()) {
      for (let timer = earliest(); timer && timer.time <= time; timer = earliest()) {
        timers.delete(timer);
        now = Math.max(now, timer.time);
        timer.run();
        await settle();
      }
      now = Math.max(now, time);
    },
  };
};
