import { isWith, listening } from '../coaching/couple.ts';
import { isPaused, type Person } from '../coaching/person.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { isQuiet, morningAfter } from '../coaching/quiet-hours.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { coupleOf, personOf } from './people.ts';

const REMINDER =
  'It has been three months since you last chose, so I have stopped reading. If you would like me back, press *My own choices* on the card in your channel. If not, there is nothing to do.';

const jobId = (userId: string): string => `consent:${userId}`;

/** Asks again once the choice made `at` has grown too old. */
export const planConsentReminder = (app: App, userId: string, at: number): Promise<void> =>
  app.jobs.put({ id: jobId(userId), at: at + RESTRAINT.consentLasts, task: { kind: 'consent', userId } });

/** Whether this person ever asked for messages: nobody else gets one. */
const mayWriteTo = ({ preferences: { nudgeAbout, weekly } }: Person): boolean =>
  nudgeAbout.length > 0 || weekly !== null;

/** One quiet reminder to whoever's own choice ran out, in their waking hours; then silence. */
export const remindOfConsent = async (app: App, userId: string, dueAt: number): Promise<TaskOutcome> => {
  const now = app.clock.now();
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple || !isWith(couple, person) || isPaused(person, now) || !mayWriteTo(person)) return 'done';
  const chosen = couple.agreed[userId];
  const isTooOld = chosen !== undefined && now - chosen >= RESTRAINT.consentLasts;
  if (!isTooOld || listening(couple, now).on) return 'done';
  const { zone, quiet } = person.preferences;
  if (zone !== null && isQuiet(now, zone, quiet)) return { again: morningAfter(now, zone, quiet) };
  const once = { nonce: nonceOf('c', userId, dueAt), dueAt };
  await noteOnce(app, { reader: userId }, { text: REMINDER }, once);
  return 'done';
};
