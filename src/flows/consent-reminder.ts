import { listening } from '../coaching/couple.ts';
import type { Person } from '../coaching/person.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { jobFor } from '../coaching/task.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { sayOwnWord } from './own-word.ts';

const REMINDER =
  'It has been three months since you last chose, so I have stopped reading. If you would like me back, press *My own choices* on the card in your channel. If not, there is nothing to do.';

/** Asks again once the choice made `at` has grown too old. */
export const planConsentReminder = (app: App, userId: string, at: number): Promise<void> =>
  app.jobs.put(jobFor({ kind: 'consent', userId }, at + RESTRAINT.consentLasts));

/** Whether this person ever asked for messages: nobody else gets one. */
const mayWriteTo = ({ preferences: { nudgeAbout, weekly } }: Person): boolean =>
  nudgeAbout.length > 0 || weekly !== null;

/** One quiet reminder to whoever's own choice ran out; then silence. */
export const remindOfConsent = (app: App, userId: string, dueAt: number): Promise<TaskOutcome> =>
  sayOwnWord(app, {
    ...{ userId, dueAt, kind: 'c', text: REMINDER },
    isDue: (person, couple, now) => {
      const chosen = couple.agreed[userId] ?? now;
      const isTooOld = now - chosen >= RESTRAINT.consentLasts;
      return isTooOld && !listening(couple, now).on && mayWriteTo(person);
    },
  });
