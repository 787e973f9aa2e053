import { isPartner, mayRead, type Couple } from '../coaching/couple.ts';
import {
  closeMoment,
  isOpen,
  pendingNudge,
  planNudge,
  purposeOf,
  useNudge,
  type Moment,
} from '../coaching/moment.ts';
import { RESTRAINT } from '../coaching/preferences.ts';
import { DAY } from '../coaching/time.ts';
import { localMidnightAfter } from '../coaching/quiet-hours.ts';
import { UserError } from '../coaching/user-error.ts';
import type { App, DraftFeedback, Suggestion } from '../ports.ts';
import { putNudgeJob } from './coach-turn.ts';
import { suggestFor } from './deliver-nudge.ts';
import { draftReply } from './practice.ts';
import { allowsCloud } from './read-cue.ts';
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

/** Words for a moment, fresh from its message. Rejects with a `UserError` when the message may no longer be read. */
export const suggestAgain = async (app: App, { couple, moment }: Met, seed: string): Promise<Suggestion> => {
  const scene = await sceneFor(app.store, couple, moment.author);
  const message = mayRead(couple, scene.author, app.clock.now(), moment.handed !== null)
    ? await app.messenger.read(couple, moment.messageIds)
    : null;
  if (!message || moment.closed?.how === 'withdrawn')
    throw new UserError('That message is not there any more, so there is nothing to answer.');
  return suggestFor(app, scene, { moment, kind: purposeOf(moment, 'answer'), text: message.text, seed });
};

/** *Not now*: the same moment again in three hours, while it is still open. Answers whether it will come. */
export const notNow = async (app: App, { couple, moment }: Met): Promise<boolean> => {
  const at = app.clock.now() + RESTRAINT.notNow;
  if (pendingNudge(moment)) return true;
  if (!isOpen(moment, at)) return false;
  const changed = await changeMoment(app.store, couple.id, moment.id, (now) => planNudge(now, 'answer', at));
  if (changed) await putNudgeJob(app, couple.id, changed);
  return true;
};

/** *Mute today*: until midnight where the reader is. */
export const muteToday = async (app: App, userId: string): Promise<void> => {
  const now = app.clock.now();
  await changePerson(app.store, userId, (person) => ({
    ...person,
    mutedUntil: person.preferences.zone ? localMidnightAfter(now, person.preferences.zone) : now + DAY,
  }));
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

/** A nudge that waits behind the panel because the inbox is closed; it counts as delivered, and used, from now on. */
export const takeWaiting = async (app: App, userId: string): Promise<(Met & { n: number }) | null> => {
  const met = await latestOpen(app, userId);
  const n = met?.moment.nudges.findLastIndex(({ state }) => state.is === 'waiting') ?? -1;
  if (!met || n < 0) return null;
  const at = app.clock.now();
  const state = { is: 'delivered', at, messageId: null, usedAt: at } as const;
  await changeMoment(app.store, met.couple.id, met.moment.id, (moment) => ({
    ...moment,
    nudges: moment.nudges.map((nudge, i) => (i === n ? { ...nudge, state } : nudge)),
  }));
  return { ...met, n };
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
