import { afterHanding, type Scene } from '../coaching/conversation.ts';
import { isPartner, isWith, listening, type Couple } from '../coaching/couple.ts';
import { isBid, type Cue } from '../coaching/cues.ts';
import { contradicts } from '../coaching/doubt.ts';
import { closeMoment, type Handed } from '../coaching/moment.ts';
import { isPaused } from '../coaching/person.ts';
import { isUnsafe } from '../coaching/safety.ts';
import type { Turn } from '../coaching/turn.ts';
import { noticeCue } from '../coaching/notice.ts';
import { MENU, PHRASES } from '../coaching/phrases.ts';
import { UserError } from '../coaching/user-error.ts';
import type { App, DraftFeedback, Suggestion } from '../ports.ts';
import { putNudgeJob } from './coach-turn.ts';
import type { InOrder } from './in-order.ts';
import { changeMoment, changeMoments, coupleIn, momentsOf, personOf, sceneFor } from './people.ts';
import { checkPractice } from './practice.ts';
import { wrongRead } from './use-nudge.ts';

/** A message that somebody chose from its menu. */
export type Marked = { userId: string; channelId: string; messageId: string };

const coupleAt = async (app: App, { userId, channelId }: Marked): Promise<Couple> => {
  const couple = await coupleIn(app.store, channelId);
  if (!couple || !isPartner(couple, userId))
    throw new UserError('This works in the channel of the two of you.');
  return couple;
};

const checkMayHand = (app: App, { couple, author }: Scene): void => {
  const now = app.clock.now();
  if (!isWith(couple, author) || !listening(couple, now).on)
    throw new UserError('This works once both of you have chosen on the card in this channel.');
  if (isPaused(author, now))
    throw new UserError('You are on a pause. `/pause for: No more pause` ends it, then this works.');
};

/** The author marks a message of their own; whether a nudge follows is for their partner's choices to say. */
const hand = async (app: App, marked: Marked, how: Handed): Promise<void> => {
  const { userId, messageId } = marked;
  const scene = await sceneFor(app.store, await coupleAt(app, marked), userId);
  checkMayHand(app, scene);
  const turn: Turn = { author: userId, messageIds: [messageId], at: app.clock.now(), text: '', sign: false };
  const moments = await changeMoments(app.store, scene.couple.id, (before) =>
    afterHanding(scene, turn, how, before),
  );
  for (const moment of moments.filter(({ id }) => id === messageId))
    await putNudgeJob(app, scene.couple.id, moment);
};

/** The same in the channel's order, so that no turn under way comes between. */
export const handOver = (app: App, inOrder: InOrder, marked: Marked, how: Handed): Promise<void> =>
  inOrder.run(marked.channelId, () => hand(app, marked, how));

/**
 * *Wrong read*: no moment after all. For its reader the coach grows more careful with that kind; its author only takes it
 * back. Whether there was a moment is not told: it would tell what the other lets be read.
 */
export const misread = async (app: App, marked: Marked): Promise<void> => {
  const couple = await coupleAt(app, marked);
  const moments = await momentsOf(app.store, couple.id);
  const moment = moments.find(({ messageIds }) => messageIds.includes(marked.messageId));
  if (moment?.reader === marked.userId) await wrongRead(app, { couple, moment });
  else if (moment)
    await changeMoment(app.store, couple.id, moment.id, (now) =>
      closeMoment(now, 'misread', app.clock.now()),
    );
};

/** What the message asks for, read by the readiest measure: it was handed over on purpose. */
const cueOf = async (app: App, text: string): Promise<Cue> => {
  const reading = await app.classifier.readCue({ text, context: [] });
  const cue = noticeCue(reading, app.classifier.thresholds, () => 'keen');
  if (cue === 'conflict' || (isBid(cue) && !contradicts(cue, text))) return cue;
  // Words of loss ask for company, whatever they were taken for.
  return contradicts('good_news', text) ? 'vulnerability' : 'none';
};

/** Help with a message that was handed over by the person it was shown to: by the embedded coach, and nothing is kept. */
export const answerThis = async (
  app: App,
  userId: string,
  text: string,
  seed: string,
): Promise<Suggestion> => {
  if (!text.trim()) throw new UserError('There are no words in that message that I could help with.');
  if (isUnsafe(text)) throw new UserError(PHRASES.notThisOne);
  const bid = await cueOf(app, text);
  if (bid === 'conflict') throw new UserError(MENU.keepOut);
  if (bid === 'none') throw new UserError(MENU.nothingSpecial);
  const { preferences } = await personOf(app.store, userId);
  return app.coach.suggest({
    ...{ bid, kind: 'answer', turn: { text, context: [] } },
    ...{ energy: preferences.energy, seed, wasUsed: () => false, cloud: false },
  });
};

/** Feedback on one's own words for a message that was handed over, or for the words alone where it cannot be seen. */
export const checkHanded = async (
  app: App,
  draft: string,
  message: string | null,
): Promise<DraftFeedback> => {
  if (!message?.trim())
    return app.coach.checkDraft({ draft, bid: null, turn: null, reply: null, cloud: false });
  const cue = await cueOf(app, message);
  return checkPractice(app, { bid: isBid(cue) ? cue : null, message }, draft);
};
