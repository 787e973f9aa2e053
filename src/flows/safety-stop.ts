import type { Couple } from '../coaching/couple.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { jobFor } from '../coaching/task.ts';
import type { App, TaskOutcome } from '../ports.ts';

/** Threat, coercion, violence or self-harm `at`: the coach keeps out of it for a day, and says nothing of it. */
export const beginSafetyStop = async (app: App, couple: Couple, at: number): Promise<void> => {
  const after = await app.store.couples.mutate(
    couple.id,
    (now) => now && { ...now, safeUntil: Math.max(now.safeUntil, at + RESTRAINT.safetyStop) },
  );
  if (after) await app.jobs.put(jobFor({ kind: 'forget', coupleId: couple.id }, after.safeUntil));
};

/** It leaves no trace once it is over. */
export const forgetSafetyStop = async (app: App, coupleId: string): Promise<TaskOutcome> => {
  const now = app.clock.now();
  await app.store.couples.mutate(coupleId, (couple) =>
    couple && couple.safeUntil <= now ? { ...couple, safeUntil: 0 } : couple,
  );
  return 'done';
};
