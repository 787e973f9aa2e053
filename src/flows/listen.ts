import { isPartner, isUnheard, listening, mayReadFrom, partnerOf, type Couple } from '../coaching/couple.ts';
import { afterEdit } from '../coaching/conversation.ts';
import { closeMoment, isOpen, type Moment } from '../coaching/moment.ts';
import { isUnsafe } from '../coaching/safety.ts';
import { DAY } from '../coaching/time.ts';
import type { Heard, Turn } from '../coaching/turn.ts';
import { codeOf } from '../error-code.ts';
import type { App } from '../ports.ts';
import { blankQuotes } from './blank-quotes.ts';
import { coachTurn, putNudgeJob } from './coach-turn.ts';
import type { InOrder } from './in-order.ts';
import { changeMoment, changeMoments, coupleIn, momentsOf, personOf, sceneFor } from './people.ts';
import { readCue } from './read-cue.ts';
import { beginSafetyStop } from './safety-stop.ts';
import { createTurnTaking, type TurnTaking } from './turn-taking.ts';

/** What the chat platform tells the bot as it happens. Nothing here rejects: on the passive path a failure is silence. */
export type Listen = {
  heard(channelId: string, message: Heard): Promise<void>;
  edited(channelId: string, messageId: string, text: string): Promise<void>;
  deleted(channelId: string, messageIds: readonly string[]): Promise<void>;
  reacted(channelId: string, messageId: string, userId: string): Promise<void>;
  typed(channelId: string, userId: string): Promise<void>;
  /** Hears what was said in the channel while the bot was away; `lastMessageId` spares the question when nothing was. */
  returned(channelId: string, lastMessageId: string | null): Promise<void>;
  turns: TurnTaking;
};

/** Deleted words are gone everywhere: the moment closes, and a nudge that quotes them loses its quote. */
const withdraw = async (app: App, couple: Couple, messageIds: readonly string[]): Promise<void> => {
  const concerns = (moment: Moment) => moment.messageIds.some((id) => messageIds.includes(id));
  const now = app.clock.now();
  const moments = await changeMoments(app.store, couple.id, (all) =>
    all.map((moment) => (concerns(moment) ? closeMoment(moment, 'withdrawn', now) : moment)),
  );
  await blankQuotes(app, moments.filter(concerns));
};

/** An edited moment is read again as it stands now. */
const readAgain = async (app: App, couple: Couple, moment: Moment): Promise<void> => {
  await blankQuotes(app, [moment]);
  if (moment.handed) return;
  const message = await app.messenger.read(couple, moment.messageIds);
  const scene = await sceneFor(app.store, couple, moment.author);
  const now = app.clock.now();
  if (!message || !mayReadFrom(couple, scene.author, moment.at, now)) return;
  if (isUnsafe(message.text)) {
    await beginSafetyStop(app, couple, now);
    await withdraw(app, couple, moment.messageIds);
    return;
  }
  if (!isOpen(moment, now)) return;
  const words = { text: message.text, context: [] };
  const cue = await readCue(app, scene, words, words);
  const moments = await momentsOf(app.store, couple.id);
  const changed = await changeMoment(app.store, couple.id, moment.id, (stored) =>
    afterEdit(scene, stored, cue, now, moments),
  );
  if (changed) await putNudgeJob(app, couple.id, changed);
};

/** The last turn may become a cue by an edit, as a slip of the finger put right does. */
const hearAgain = async (app: App, couple: Couple, last: Turn, text: string): Promise<void> => {
  const author = await personOf(app.store, last.author);
  const isWhole = last.messageIds.length === 1 && !last.sign;
  if (isWhole && mayReadFrom(couple, author, last.at, app.clock.now()))
    // Said only now: the partner has their time from here on.
    await coachTurn(app, couple, { ...last, text, at: app.clock.now() }, []);
};

const edit = async (app: App, turns: TurnTaking, couple: Couple, messageId: string, text: string) => {
  if (turns.amend(couple.id, messageId, text)) return;
  const moments = await momentsOf(app.store, couple.id);
  const moment = moments.find(({ messageIds }) => messageIds.includes(messageId));
  if (moment) return readAgain(app, couple, moment);
  const last = turns.lastTurn(couple.id, messageId);
  if (last) await hearAgain(app, couple, last, text);
};

/** A reaction of the partner is answer enough. */
const react = async (app: App, couple: Couple, messageId: string, userId: string): Promise<void> => {
  if (!isPartner(couple, userId) || !listening(couple, app.clock.now()).on) return;
  const now = app.clock.now();
  const answered = (moment: Moment) =>
    moment.author === partnerOf(couple, userId) &&
    moment.messageIds.includes(messageId) &&
    isOpen(moment, now);
  const moments = await momentsOf(app.store, couple.id);
  for (const { id } of moments.filter(answered))
    await changeMoment(app.store, couple.id, id, (moment) => closeMoment(moment, 'met', now));
};

/** Nobody tells of what was deleted meanwhile: quotes of the last day are looked after. */
const withdrawDeleted = async (app: App, couple: Couple): Promise<void> => {
  const since = app.clock.now() - DAY;
  for (const { messageIds, closed, nudges } of await momentsOf(app.store, couple.id)) {
    const isQuoted = nudges.some(({ state }) => state.is === 'delivered' && state.at > since);
    if (isQuoted && closed?.how !== 'withdrawn' && !(await app.messenger.read(couple, messageIds)))
      await withdraw(app, couple, messageIds);
  }
};

const comeBack = async (
  app: App,
  turns: TurnTaking,
  couple: Couple,
  lastMessageId: string | null,
): Promise<void> => {
  if (lastMessageId !== null && isUnheard(couple, lastMessageId)) await turns.catchUp(couple);
  await withdrawDeleted(app, couple);
};

export const createListen = (app: App, inOrder: InOrder): Listen => {
  /** Runs `task` in the channel's order, if the channel is a couple's. */
  const inChannel = (channelId: string, task: (couple: Couple) => Promise<void> | void): Promise<void> =>
    inOrder
      .run(channelId, async () => {
        const couple = await coupleIn(app.store, channelId);
        if (couple) await task(couple);
      })
      .catch((error: unknown) => {
        app.log.warn({ event: 'listening_failed', code: codeOf(error) });
      });
  const turns = createTurnTaking(app, (couple, task) => {
    void inChannel(couple.channelId, task);
  });
  return {
    turns,
    heard: (channelId, message) => inChannel(channelId, (couple) => turns.hear(couple, message)),
    edited: (channelId, messageId, text) =>
      inChannel(channelId, (couple) => edit(app, turns, couple, messageId, text)),
    deleted: (channelId, messageIds) =>
      inChannel(channelId, async (couple) => {
        for (const id of messageIds) turns.amend(couple.id, id, null);
        await withdraw(app, couple, messageIds);
      }),
    reacted: (channelId, messageId, userId) =>
      inChannel(channelId, (couple) => react(app, couple, messageId, userId)),
    typed: (channelId, userId) =>
      inChannel(channelId, (couple) => {
        turns.type(couple.id, userId);
      }),
    returned: (channelId, lastMessageId) =>
      inChannel(channelId, (couple) => comeBack(app, turns, couple, lastMessageId)),
  };
};
