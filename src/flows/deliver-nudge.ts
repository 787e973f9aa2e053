import type { Scene } from '../coaching/conversation.ts';
import { mayReadFrom, type Couple } from '../coaching/couple.ts';
import {
  closeMoment,
  postponeNudge,
  purposeOf,
  withNudge,
  type Moment,
  type Nudge,
  type Purpose,
} from '../coaching/moment.ts';
import { decideDue, type Seen, type Silence } from '../coaching/nudge.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { isUnsafe } from '../coaching/safety.ts';
import { hash } from '../hash.ts';
import type { App, Delivery, Message, Suggestion, Task, TaskOutcome } from '../ports.ts';
import { changeMoment, momentsOf, sceneFor } from './people.ts';
import { allowsCloud, readCue } from './read-cue.ts';
import type { TurnTaking } from './turn-taking.ts';

type NudgeTask = Extract<Task, { kind: 'nudge' }>;
type Due = { couple: Couple; scene: Scene; moment: Moment; nudge: Nudge; n: number };

/** Lines kept (as hashes) so that none is given to the same reader twice. */
const USED_LINES = 20;

/** Tells lines apart without keeping their words. */
const lineHash = (line: string): string => hash(line).toString(36);

const find = async (app: App, task: NudgeTask): Promise<Due | null> => {
  const couple = await app.store.couples.get(task.coupleId);
  const moments = await momentsOf(app.store, task.coupleId);
  const moment = moments.find(({ id }) => id === task.momentId);
  const nudge = moment?.nudges[task.n];
  if (!couple || !moment || !nudge) return null;
  return { couple, moment, nudge, n: task.n, scene: await sceneFor(app.store, couple, moment.author) };
};

const setState = (app: App, due: Due, state: Nudge['state']) =>
  changeMoment(app.store, due.couple.id, due.moment.id, (moment) => withNudge(moment, due.n, state));

/**
 * Edited while nobody listened: where they may be, the words are read again. Another cue than before, or words that may
 * not be read, are a reason to keep quiet.
 */
const isOtherCue = async (app: App, due: Due, message: Message): Promise<boolean> => {
  const { couple, moment, scene } = due;
  // Nobody is nudged to be warm to a threat, though its author marked it.
  if (moment.handed) return isUnsafe(message.text);
  if (message.editedAt === null || message.editedAt <= moment.at) return false;
  if (!mayReadFrom(couple, scene.author, message.editedAt, app.clock.now())) return true;
  const words = { text: message.text, context: [] };
  return (await readCue(app, scene, words, words)) !== moment.bid;
};

const look = async (app: App, turns: TurnTaking, due: Due, message: Message | null): Promise<Seen> => ({
  gone: message === null || (await isOtherCue(app, due, message)),
  answered: due.nudge.kind === 'answer' && (message?.reactedBy.includes(due.moment.reader) ?? false),
  writing: (await turns.catchUp(due.couple)) || turns.isWriting(due.couple.id, due.moment.reader),
});

/** Words for one person about one moment, and a note (as a hash) that they had this line. */
export const suggestFor = async (
  app: App,
  { author, reader }: Scene,
  { moment, kind, text, seed }: { moment: Moment; kind: Purpose; text: string; seed: string },
): Promise<Suggestion> => {
  const suggestion = await app.coach.suggest({
    bid: moment.bid,
    kind,
    turn: { text, context: [] },
    energy: reader.preferences.energy,
    seed,
    wasUsed: (line) => reader.usedLines.includes(lineHash(line)),
    cloud: allowsCloud(app, author),
  });
  await app.store.people.mutate(
    reader.id,
    (person) =>
      person && {
        ...person,
        usedLines: [...person.usedLines, lineHash(suggestion.line)].slice(-USED_LINES),
      },
  );
  return suggestion;
};

const deliveryOf = ({ couple, moment, nudge, n }: Due, suggestion: Suggestion): Delivery => ({
  reader: moment.reader,
  author: moment.author,
  bid: moment.bid,
  kind: purposeOf(moment, nudge.kind),
  momentId: moment.id,
  n,
  place: { guildId: couple.guildId, channelId: couple.channelId, messageId: moment.id },
  suggestion,
});

/** Notes the delivery, and looks again later whether too many were ignored by then. */
const delivered = async (app: App, due: Due, messageId: string, at: number): Promise<void> => {
  const userId = due.moment.reader;
  await app.jobs.put({
    id: `farewell:${userId}`,
    at: at + RESTRAINT.ignoredAfter,
    task: { kind: 'farewell', userId },
  });
  await setState(app, due, { is: 'delivered', at, messageId, usedAt: null });
  app.log.info({ event: 'nudged', couple: due.couple.id, label: due.moment.bid, reason: due.nudge.kind });
};

const send = async (app: App, due: Due, text: string): Promise<void> => {
  const at = app.clock.now();
  const { moment, n } = due;
  const suggestion = await suggestFor(app, due.scene, {
    moment,
    kind: purposeOf(moment, due.nudge.kind),
    text,
    seed: `${moment.id}.${n}`,
  });
  await setState(app, due, { is: 'sending', at });
  const outcome = await app.messenger.nudge(deliveryOf(due, suggestion));
  if (outcome === 'closed') await setState(app, due, { is: 'waiting', at });
  else await delivered(app, due, outcome.messageId, at);
};

/** A crash may have come between sending and noting: the nudge is then in the reader's inbox already. */
const wasSent = async (app: App, due: Due): Promise<boolean> => {
  if (due.nudge.state.is !== 'sending') return false;
  const { moment, n } = due;
  const found = await app.messenger.findNudge({ reader: moment.reader, momentId: moment.id, n });
  if (found) await delivered(app, due, found.messageId, due.nudge.state.at);
  return found !== null;
};

/** A reaction that came while nobody listened: the moment is over, and the next one may be heard. */
const noteUnseenAnswer = (app: App, { couple, moment }: Due) =>
  changeMoment(app.store, couple.id, moment.id, (now) => closeMoment(now, 'met', app.clock.now()));

const isComing = (due: Due | null): due is Due =>
  due !== null && (due.nudge.state.is === 'due' || due.nudge.state.is === 'sending');

const decide = async (app: App, { couple, scene, moment, nudge }: Due, seen: Seen) => {
  const moments = await momentsOf(app.store, couple.id);
  const handed = moment.handed !== null;
  const situation = { ...scene, bid: moment.bid, saidAt: moment.at, moments, handed };
  return decideDue(situation, { moment, nudge, seen, now: app.clock.now() });
};

/** Asked before anything is read, so that a channel that is gone is not asked for ever. */
const isTooLate = ({ nudge }: Due, now: number): boolean => now - nudge.dueAt > RESTRAINT.latest;

const drop = async (app: App, due: Due, because: Silence): Promise<void> => {
  await setState(app, due, { is: 'dropped', because });
  app.log.info({ event: 'nudge_dropped', couple: due.couple.id, reason: because });
};

/** A due nudge: looked at once more, then delivered, put off or dropped. Must be called in the couple's order. */
export const deliverNudge = async (app: App, turns: TurnTaking, task: NudgeTask): Promise<TaskOutcome> => {
  const then = await find(app, task);
  if (!isComing(then) || (await wasSent(app, then))) return 'done';
  if (isTooLate(then, app.clock.now())) {
    await drop(app, then, 'too_late');
    return 'done';
  }
  const message = await app.messenger.read(then.couple, then.moment.messageIds);
  const seen = await look(app, turns, then, message);
  const due = await find(app, task);
  if (!isComing(due)) return 'done';
  const decision = await decide(app, due, seen);
  switch (decision.do) {
    case 'wait':
      if (decision.for === 'morning')
        await changeMoment(app.store, due.couple.id, due.moment.id, (moment) =>
          postponeNudge(moment, due.n, decision.until),
        );
      return { again: decision.until };
    case 'drop':
      await drop(app, due, decision.because);
      if (seen.answered) await noteUnseenAnswer(app, due);
      return 'done';
    case 'deliver':
      await send(app, due, message?.text ?? '');
      return 'done';
  }
};
