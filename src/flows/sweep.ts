import { forgetOld } from '../coaching/moment.ts';
import { DAY } from '../coaching/time.ts';
import { jobFor, jobIdOf } from '../coaching/task.ts';
import type { App, TaskOutcome } from '../ports.ts';

const SWEEP = { kind: 'sweep' } as const;

/** Puts the daily sweep, if it is not there from an earlier start. */
export const scheduleSweep = async ({ clock, jobs, store }: App): Promise<void> => {
  if (await store.jobs.get(jobIdOf(SWEEP))) return;
  await jobs.put(jobFor(SWEEP, clock.now() + DAY));
};

/** Moments are forgotten in time although their couple fell silent. */
export const sweep = async ({ clock, store }: App): Promise<TaskOutcome> => {
  const now = clock.now();
  for await (const { coupleId } of store.moments.all())
    await store.moments.mutate(coupleId, (row) => row && { ...row, moments: forgetOld(row.moments, now) });
  await store.erased();
  return { again: now + DAY };
};
