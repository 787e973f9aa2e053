import { jobIdOf, OWN_TASKS } from '../coaching/task.ts';
import type { App } from '../ports.ts';

/** Nothing that was to come to this person comes any more. */
export const cancelOwnJobs = async (app: App, userId: string): Promise<void> => {
  for (const kind of OWN_TASKS) await app.jobs.cancel(jobIdOf({ kind, userId }));
};
