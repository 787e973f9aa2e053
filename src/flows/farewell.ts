import { ignoredInARow } from '../coaching/nudge.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { jobFor } from '../coaching/task.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { sayOwnWord } from './own-word.ts';
import { momentsOf } from './people.ts';

const FAREWELL = 'A few of my notes went by, so I will leave you be. Run any of my commands, and I am back.';

/** Looks again, once a nudge of `at` counts as ignored, whether too many were. */
export const planFarewell = (app: App, userId: string, at: number): Promise<void> =>
  app.jobs.put(jobFor({ kind: 'farewell', userId }, at + RESTRAINT.ignoredAfter));

/** One line when nudges were switched off because none was of use. */
export const sayFarewell = (app: App, userId: string, dueAt: number): Promise<TaskOutcome> =>
  sayOwnWord(app, {
    ...{ userId, dueAt, kind: 'f', text: FAREWELL },
    isDue: async (person, couple, now) =>
      ignoredInARow(person, await momentsOf(app.store, couple.id), now) >= RESTRAINT.ignoredStops,
  });
