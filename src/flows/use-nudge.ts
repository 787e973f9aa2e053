import { isPartner, mayRead, type Couple } from '../coaching/couple.ts';
import {
  closeMoment,
  isOpen,
  pendingNudge,
  planNudge,
  purposeOf,
  useNudge,
  withNudge,
  type Moment,
} from '../coaching/moment.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { isUnsafe } from '../coaching/safety.ts';
import type { Person } from '../coaching/person.ts';
import { PHRASES } from '../coaching/phrases.ts';
import { UserError } from '../coaching/user-error.ts';
import type { App, DraftFeedback, Suggestion } from '../ports.ts';
import { putNudgeJob } from './coach-turn.ts';
import { draftReply } from './practice.ts';
import { allowsCloud } from './read-cue.ts';
import { suggestFor } from './suggest.ts';
import { changeMoment, changePerson, coupleOf, momentsOf, personOf, sceneFor } from './people.ts';

/** One moment as its reader meets it again: by a press on its nudge, behind the panel or through `/coach`. */
export type Met = { couple: Couple; moment: Moment };

/** The moment that this press is about. Rejects with a `UserError` unless it is there and this person is its reader. */
export const momentFor = async (app: App, userId: string, momentId: string): Promise<Met> => {
  const couple = await coupleOf(app.store, userId);
  const moments = couple ? await momentsOf(app.store, couple.id) : [];
  const moment = moments.find(({ id, reader }) => id === momentId && reader === userId);
  if (!couple || !moment || !isPartner(couple, userId))
    throw new UserError('This one is over, or it was not meant for you.');
  return { couple, moment };
};

/** Notes that nudge `n` was of use. */
export const noteUse = async (app: App, { couple, moment }: Met, n: number): Promise<void> => {
  await changeMoment(app.store, couple.id, moment.id, (now) => useNudge(now, n, app.clock.now()));
};

const isGone = () => new UserError('That message is not there any more, so there is nothing to answer.');

/**
 * The moment's words as they stand now; none where its author may not be read any more, which looks like any message
 * that holds nothing particular. Rejects with a `UserError` when the message is gone, or is no longer to be answered.
 */
const wordsNow = async (app: App, { couple, moment }: Met, author: Person): Promise<string> => {
  if (moment.closed?.how === 'withdrawn') throw isGone();
  if (!mayRead(couple, author, app.clock.now(), moment.handed !== null)) return '';
  const message = await app.messenger.read(couple, moment.messageIds);
  if (!message || !(await app.messenger.canSee(couple, moment.reader))) throw isGone();
  if (isUnsafe(message.text)) throw new UserError(PHRASES.notThisOne);
  return message.text;
};

/** Words for a moment, fresh from its message. Rejects with a `UserError` when there is nothing to answer any more. */
export const suggestAgain = async (app: App, met: Met, seed: string): Promise<Suggestion> => {
  const { couple, moment } = met;
  const scene = await sceneFor(app.store, couple, moment.author);
  const text = await wordsNow(app, met, scene.author);
  const kind = purposeOf(moment, moment.nudges.at(-1)?.kind ?? 'answer');
  const suggestion = await suggestFor(app, scene, { moment, kind, text, seed });
  const now = (await momentsOf(app.store, couple.id)).find(({ id }) => id === moment.id);
  if (now?.closed?.how === 'withdrawn') throw isGone();
  return suggestion;
};

/** *Not now*: the same moment again in three hours, while it is still open. Answers whether it will come. */
export const notNow = async (app: App, { couple, moment }: Met): Promise<boolean> => {
  const at = app.clock.now() + RESTRAINT.notNow;
  if (pendingNudge(moment)) return true;
  if (!isOpen(moment, at)) return false;
  const changed = await changeMoment(app.store, couple.id, moment.id, (now) =>
    pendingNudge(now) ? now : planNudge(now, 'answer', at),
  );
  if (changed) await putNudgeJob(app, couple.id, changed);
  return true;
};

/** *Wrong read*: no moment at all, and more care about this cue, for this reader, for a while. */
export const wrongRead = async (app: App, { couple, moment }: Met): Promise<void> => {
  const now = app.clock.now();
  await changeMoment(app.store, couple.id, moment.id, (before) => closeMoment(before, 'misread', now));
  await changePerson(app.store, moment.reader, (person) => ({
    ...person,
    wrongReads: [
      ...person.wrongReads.filter(({ at }) => now - at < RESTRAINT.wrongReadLasts),
      { bid: moment.bid, at: now },
    ],
  }));
};

/** The latest moment that waits for this person's answer; null when there is none. */
export const latestOpen = async (app: App, userId: string): Promise<Met | null> => {
  const couple = await coupleOf(app.store, userId);
  if (!couple) return null;
  const now = app.clock.now();
  const moments = await momentsOf(app.store, couple.id);
  const moment = moments.findLast((each) => each.reader === userId && isOpen(each, now));
  return moment ? { couple, moment } : null;
};

/** A nudge that waits behind the panel because the inbox is closed. */
export const findWaiting = async (app: App, userId: string): Promise<(Met & { n: number }) | null> => {
  const met = await latestOpen(app, userId);
  const n = met?.moment.nudges.findLastIndex(({ state }) => state.is === 'waiting') ?? -1;
  return met && n >= 0 ? { ...met, n } : null;
};

/** It was shown: it counts as delivered, and used, from now on. */
export const noteShown = async (app: App, { couple, moment, n }: Met & { n: number }): Promise<void> => {
  const at = app.clock.now();
  const state = { is: 'delivered', at, messageId: null, usedAt: at } as const;
  await changeMoment(app.store, couple.id, moment.id, (now) => withNudge(now, n, state));
};

/** The latest open moment's words, when its author may still be read. */
const openWords = async (app: App, userId: string) => {
  const met = await latestOpen(app, userId);
  if (!met) return null;
  const { author } = await sceneFor(app.store, met.couple, met.moment.author);
  if (!mayRead(met.couple, author, app.clock.now(), met.moment.handed !== null)) return null;
  const message = await app.messenger.read(met.couple, met.moment.messageIds);
  return message && { bid: met.moment.bid, text: message.text, author };
};

/** Feedback on someone's own words; about their latest open moment where there is one. */
export const checkDraft = async (app: App, userId: string, draft: string): Promise<DraftFeedback> => {
  const writer = await personOf(app.store, userId);
  const open = await openWords(app, userId);
  return app.coach.checkDraft({
    draft,
    bid: open?.bid ?? null,
    turn: open && { text: open.text, context: [] },
    reply: open && (await draftReply(app, draft, open.text)),
    cloud: allowsCloud(app, writer) && (open === null || allowsCloud(app, open.author)),
  });
};
