import type { Scene } from '../coaching/conversation.ts';
import { mayReadFrom, type Couple } from '../coaching/couple.ts';
import { withNudge, type Moment, type Nudge } from '../coaching/moment.ts';
import { decideDue, type DueDecision, type Seen } from '../coaching/nudge.ts';
import { isUnsafe } from '../coaching/safety.ts';
import type { Task } from '../coaching/task.ts';
import type { App, Message } from '../ports.ts';
import { changeMoment, momentsOf, sceneFor } from './people.ts';
import { readCue } from './read-cue.ts';
import { beginSafetyStop } from './safety-stop.ts';
import type { TurnTaking } from './turn-taking.ts';

export type NudgeTask = Extract<Task, { kind: 'nudge' }>;

/** A nudge that is due, with everything that is stored about it. */
export type Due = { couple: Couple; scene: Scene; moment: Moment; nudge: Nudge; n: number };

export const findDue = async (app: App, task: NudgeTask): Promise<Due | null> => {
  const couple = await app.store.couples.get(task.coupleId);
  const moments = await momentsOf(app.store, task.coupleId);
  const moment = moments.find(({ id }) => id === task.momentId);
  const nudge = moment?.nudges[task.n];
  if (!couple || !moment || !nudge) return null;
  return { couple, moment, nudge, n: task.n, scene: await sceneFor(app.store, couple, moment.author) };
};

/** Neither delivered nor dropped yet. */
export const isComing = (due: Due | null): due is Due =>
  due !== null && (due.nudge.state.is === 'due' || due.nudge.state.is === 'sending');

export const setState = (app: App, due: Due, state: Nudge['state']) =>
  changeMoment(app.store, due.couple.id, due.moment.id, (moment) => withNudge(moment, due.n, state));

/**
 * Edited while nobody listened: where they may be, the words are read again. Another cue than before, words of danger, or
 * words that may not be read are a reason to keep quiet.
 */
const isOtherCue = async (app: App, due: Due, message: Message): Promise<boolean> => {
  const { couple, moment, scene } = due;
  // Nobody is nudged to be warm to a threat, though its author marked it.
  if (moment.handed) return isUnsafe(message.text);
  if (message.editedAt === null || message.editedAt <= moment.at) return false;
  if (!mayReadFrom(couple, scene.author, message.editedAt, app.clock.now())) return true;
  if (isUnsafe(message.text)) {
    await beginSafetyStop(app, couple, message.editedAt);
    return true;
  }
  const words = { text: message.text, context: [] };
  return (await readCue(app, scene, words, words)) !== moment.bid;
};

/** What Discord shows of it now. */
export const look = async (
  app: App,
  turns: TurnTaking,
  due: Due,
  message: Message | null,
): Promise<Seen> => ({
  gone:
    message === null ||
    !(await app.messenger.canSee(due.couple, due.moment.reader)) ||
    (await isOtherCue(app, due, message)),
  answered: due.nudge.kind === 'answer' && (message?.reactedBy.includes(due.moment.reader) ?? false),
  writing: (await turns.catchUp(due.couple)) || turns.isWriting(due.couple.id, due.moment.reader),
});

/** What is to be done with it, by everything that is stored now; null where it has been decided already. */
export const decideNow = async (
  app: App,
  task: NudgeTask,
  seen: Seen,
): Promise<{ due: Due; decision: DueDecision } | null> => {
  const due = await findDue(app, task);
  if (!isComing(due)) return null;
  const { scene, moment, nudge, n } = due;
  const stored = await momentsOf(app.store, task.coupleId);
  // An attempt that was cut off does not count against itself.
  const moments = stored.map((each) => (each.id === moment.id ? withNudge(each, n, { is: 'due' }) : each));
  const situation = { ...scene, bid: moment.bid, saidAt: moment.at, moments, handed: moment.handed !== null };
  return { due, decision: decideDue(situation, { moment, nudge, seen, now: app.clock.now() }) };
};
