import { createManualClock, type Clock, type ManualClock } from '../../src/clock.ts';
import type { Log, LogEntry } from '../../src/log.ts';
import { nextTurn } from '../../src/playground/discord/next-turn.ts';
import type { Jobs, Store, TaskOutcome } from '../../src/ports.ts';
import type { Job, Task } from '../../src/coaching/task.ts';

export const MINUTE = 60_000;

/** A wall clock that can be set forward or back while timers, as in life, go on counting what really passes. */
export type WallClock = Clock & {
  set(by: number): void;
  /** Lets this much time really pass. */
  pass(ms: number, settle: () => Promise<void>): Promise<void>;
  /** How many timers wait. */
  waiting(): number;
};

const createWallClock = (): WallClock => {
  const steady: ManualClock = createManualClock(0);
  const timers = new Set<() => void>();
  let ahead = 0;
  return {
    now: () => steady.now() + ahead,
    at(time, run) {
      const cancel = steady.at(time - ahead, () => {
        timers.delete(cancel);
        run();
      });
      timers.add(cancel);
      return () => {
        timers.delete(cancel);
        cancel();
      };
    },
    set(by) {
      ahead += by;
    },
    pass: (ms, settle) => steady.advanceTo(steady.now() + ms, settle),
    waiting: () => timers.size,
  };
};

export type World = { clock: WallClock; store: Store; log: Log };
export type MakeJobs = (world: World) => Jobs;

export const weekly = (id: string, at: number): Job => ({ id, at, task: { kind: 'weekly', userId: id } });

/** Who a task is about: in these tests, the id of its job. */
const idOf = (task: Task): string => {
  if ('userId' in task) return task.userId;
  if ('coupleId' in task) return task.coupleId;
  return 'guildId' in task ? task.guildId : task.kind;
};

/** One bot: its jobs, what they ran and when, and what each run is to answer. */
export const createBot = (make: MakeJobs, store: Store, clock = createWallClock()) => {
  const ran: { id: string; at: number; now: number }[] = [];
  const logged: LogEntry[] = [];
  const keep = (entry: LogEntry) => {
    logged.push(entry);
  };
  const jobs = make({ clock, store, log: { info: keep, warn: keep } });
  const answers = new Map<string, () => Promise<TaskOutcome>>();
  return {
    clock,
    store,
    jobs,
    ran,
    logged,
    names: () => ran.map(({ id }) => id),
    /** What the runs of this job do, instead of being done at once. */
    let(id: string, answer: () => Promise<TaskOutcome>) {
      answers.set(id, answer);
    },
    start: () =>
      jobs.start((task, at) => {
        const id = idOf(task);
        ran.push({ id, at, now: clock.now() });
        return answers.get(id)?.() ?? Promise.resolve('done');
      }),
    pass: (ms: number) => clock.pass(ms, () => jobs.idle()),
    /** Lets time pass without waiting for runs that are held up. */
    passBeside: (ms: number) => clock.pass(ms, flush),
    rows: () => Array.fromAsync(store.jobs.all()),
  };
};

export type Bot = ReturnType<typeof createBot>;

/** Lets everything happen that needs no time and waits for nothing outside. */
export const flush = nextTurn;
