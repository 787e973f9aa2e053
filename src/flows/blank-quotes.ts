import type { Moment } from '../coaching/moment.ts';
import { jobFor } from '../coaching/task.ts';
import { MINUTE } from '../coaching/time.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';

const RETRIED_AFTER = MINUTE;

const blank = async (app: App, userId: string, messageId: string): Promise<void> => {
  try {
    await app.messenger.blankNudge(userId, messageId);
  } catch (error) {
    app.log.warn({ event: 'blank_failed', code: codeOf(error) });
    await app.jobs.put(jobFor({ kind: 'blank', userId, messageId }, app.clock.now() + RETRIED_AFTER));
  }
};

/** Takes the quotes out of delivered nudges. One that cannot be reached is tried again, and nothing else waits for it. */
export const blankQuotes = async (app: App, moments: readonly Moment[]): Promise<void> => {
  for (const { reader, nudges } of moments)
    for (const { state } of nudges)
      if (state.is === 'delivered' && state.messageId !== null) await blank(app, reader, state.messageId);
};
