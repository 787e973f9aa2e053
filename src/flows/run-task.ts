import { isPaused } from '../coaching/person.ts';
import { ignoredInARow } from '../coaching/nudge.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { isQuiet, morningAfter } from '../coaching/quiet-hours.ts';
import type { App, Task, TaskOutcome } from '../ports.ts';
import { remindOfConsent } from './consent-reminder.ts';
import { deliverNudge } from './deliver-nudge.ts';
import { eraseCouples } from './erase.ts';
import { couplesIn } from './gone.ts';
import type { InOrder } from './in-order.ts';
import { nonceOf, noteOnce } from './note-once.ts';
import { coupleOf, momentsOf, personOf } from './people.ts';
import { sweep } from './sweep.ts';
import type { TurnTaking } from './turn-taking.ts';
import { askToRemember } from './remember.ts';
import { deliverWeekly } from './weekly.ts';

const FAREWELL = 'A few of my notes went by, so I will leave you be. Run any of my commands, and I am back.';

/** One line when nudges were switched off because none was of use, in the reader's waking hours. */
const sayFarewell = async (app: App, userId: string, dueAt: number): Promise<TaskOutcome> => {
  const now = app.clock.now();
  const person = await personOf(app.store, userId);
  const couple = await coupleOf(app.store, userId);
  if (!couple || isPaused(person, now)) return 'done';
  const ignored = ignoredInARow(person, await momentsOf(app.store, couple.id), now);
  if (ignored < RESTRAINT.ignoredStops) return 'done';
  const { zone, quiet } = person.preferences;
  if (zone !== null && isQuiet(now, zone, quiet)) return { again: morningAfter(now, zone, quiet) };
  const once = { nonce: nonceOf('f', userId, dueAt), dueAt };
  await noteOnce(app, { reader: userId }, { text: FAREWELL }, once);
  return 'done';
};

/** A safety stop leaves no trace once it is over. */
const forgetStop = async (app: App, coupleId: string): Promise<TaskOutcome> => {
  const now = app.clock.now();
  await app.store.couples.mutate(coupleId, (couple) =>
    couple && couple.safeUntil <= now ? { ...couple, safeUntil: 0 } : couple,
  );
  return 'done';
};

/** What each kind of job does when it is due. Each may be run twice and does its work once. */
export const createRunTask =
  (app: App, inOrder: InOrder, turns: TurnTaking) =>
  async (task: Task, dueAt: number): Promise<TaskOutcome> => {
    switch (task.kind) {
      case 'nudge': {
        const couple = await app.store.couples.get(task.coupleId);
        if (!couple) return 'done';
        return inOrder.run(couple.channelId, () => deliverNudge(app, turns, task));
      }
      case 'farewell':
        return sayFarewell(app, task.userId, dueAt);
      case 'weekly':
        return deliverWeekly(app, task.userId, dueAt);
      case 'remember':
        return askToRemember(app, task.userId, dueAt);
      case 'consent':
        return remindOfConsent(app, task.userId, dueAt);
      case 'gone':
        await eraseCouples(app, inOrder, turns, await couplesIn(app, { guildId: task.guildId }));
        return 'done';
      case 'sweep':
        return sweep(app);
      case 'forget':
        return forgetStop(app, task.coupleId);
    }
  };
