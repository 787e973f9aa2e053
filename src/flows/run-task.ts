import type { Task } from '../coaching/task.ts';
import type { App, TaskOutcome } from '../ports.ts';
import { remindOfConsent } from './consent-reminder.ts';
import { deliverNudge } from './deliver-nudge.ts';
import { eraseCouples } from './erase.ts';
import { sayFarewell } from './farewell.ts';
import { couplesIn } from './gone.ts';
import type { InOrder } from './in-order.ts';
import { askToRemember } from './remember.ts';
import { forgetSafetyStop } from './safety-stop.ts';
import { sweep } from './sweep.ts';
import type { TurnTaking } from './turn-taking.ts';
import { deliverWeekly } from './weekly.ts';

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
        return deliverWeekly(app, inOrder, task.userId);
      case 'remember':
        return askToRemember(app, task.userId, dueAt);
      case 'consent':
        return remindOfConsent(app, task.userId, dueAt);
      case 'blank':
        await app.messenger.blankNudge(task.userId, task.messageId);
        return 'done';
      case 'gone':
        await eraseCouples(app, inOrder, turns, await couplesIn(app, { guildId: task.guildId }));
        return 'done';
      case 'sweep':
        return sweep(app);
      case 'forget':
        return forgetSafetyStop(app, task.coupleId);
    }
  };
