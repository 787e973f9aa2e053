import type { Clock } from '../clock.ts';
import { type Log } from '../log.ts';
import { codeOf } from '../error-code.ts';
import type { Jobs, Store, TaskOutcome } from '../ports.ts';
import type { Job } from '../coaching/task.ts';
import { createAgenda, type Entry } from './agenda.ts';

const AT_ONCE = 4;
/** Waits are no longer than this, in ms, so that a wall clock that was set forward or back is noticed. */
const LONGEST_WAIT = 30_000;
/** A failed run is tried again after this long, in ms, then after twice as long each time, up to the longest. */
const FIRST_RETRY = 30_000;
const LONGEST_RETRY = 600_000;

const afresh = (job: Job): Entry => ({ job, time: job.at, failures: 0 });

const retried = ({ job, failures }: Entry, now: number): Entry => ({
  job,
  time: now + Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY),
  failures: failures + 1,
});

/** Jobs of one process: rows in the store, and in memory the order in which they are due. */
export const createLocalJobs = ({
  clock,
  table,
  log,
}: {
  clock: Clock;
  table: Store['jobs'];
  log: Log;
}): Jobs => {
  const agenda = createAgenda();
  const running = new Map<string, Promise<void>>();
  let run: Parameters<Jobs['start']>[0] | undefined;
  let loading = Promise.resolve();
  let wake = () => {};

  /** A newer word counts at once, so that a run which ends meanwhile cannot undo it; unwritten, it never was. */
  const say = async (id: string, entry: Entry | undefined, write: () => Promise<unknown>): Promise<void> => {
    const before = agenda.get(id);
    agenda.set(id, entry);
    try {
      await write();
    } catch (error) {
      if (agenda.get(id) === entry) agenda.set(id, before);
      throw error;
    } finally {
      startDue();
    }
  };

  const conclude = async (entry: Entry, outcome: TaskOutcome): Promise<void> => {
    const { id } = entry.job;
    const next = outcome === 'done' ? undefined : { ...entry.job, at: outcome.again };
    await table.mutate(id, (stored) => (agenda.get(id) === entry ? next : stored));
    if (agenda.get(id) === entry) agenda.set(id, next && afresh(next));
  };

  const carryOut = async (entry: Entry, act: NonNullable<typeof run>): Promise<void> => {
    const { id, task, at } = entry.job;
    try {
      await conclude(entry, await act(task, at));
    } catch (error) {
      log.warn({ event: 'job_failed', label: task.kind, code: codeOf(error) });
      if (agenda.get(id) === entry) agenda.set(id, retried(entry, clock.now()));
    }
    running.delete(id);
    startDue();
  };

  const startDue = (): void => {
    wake();
    while (run && running.size < AT_ONCE) {
      const entry = agenda.first(running);
      if (!entry) return;
      if (entry.time > clock.now()) {
        wake = clock.at(Math.min(entry.time, clock.now() + LONGEST_WAIT), startDue);
        return;
      }
      // Begun a moment later, because a task that throws at once would be over before it counts as running.
      running.set(
        entry.job.id,
        Promise.resolve(run).then((act) => carryOut(entry, act)),
      );
    }
  };

  const load = async (): Promise<void> => {
    for await (const job of table.all()) if (!agenda.get(job.id)) agenda.set(job.id, afresh(job));
  };

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values());
  };

  return {
    put: (job) => say(job.id, afresh(job), () => table.mutate(job.id, () => job)),
    async cancel(id) {
      // A row that is on its way into memory would come back after it was cancelled.
      await loading;
      await say(id, undefined, () => table.delete(id));
    },
    async start(given) {
      loading = load();
      await loading;
      run = given;
      startDue();
    },
    idle,
    async stop() {
      run = undefined;
      wake();
      await idle();
    },
  };
};
