import type { Moment } from '../coaching/moment.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';

/** Takes the quotes out of delivered nudges. One that cannot be reached keeps it, and nothing else has to wait for that. */
export const blankQuotes = async (app: App, moments: readonly Moment[]): Promise<void> => {
  for (const { reader, nudges } of moments)
    for (const { state } of nudges)
      if (state.is === 'delivered' && state.messageId !== null)
        await app.messenger.blankNudge(reader, state.messageId).catch((error: unknown) => {
          app.log.warn({ event: 'blank_failed', code: codeOf(error) });
        });
};
