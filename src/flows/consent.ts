import {
  agree,
  coupleIdOf,
  coupleSchema,
  goOn,
  isPartner,
  listening,
  type Couple,
} from '../coaching/couple.ts';
import type { Person } from '../coaching/person.ts';
import { withChoices, type Choices } from '../coaching/preferences.ts';
import { UserError } from '../coaching/user-error.ts';
import type { App } from '../ports.ts';
import { planConsentReminder } from './consent-reminder.ts';
import { changePerson, personOf } from './people.ts';
import { scheduleWeekly } from './weekly.ts';

export type Invitation = { guildId: string; channelId: string; by: string; partner: string };

const belongsElsewhere = (person: Person, coupleId: string): boolean =>
  person.coupleId !== null && person.coupleId !== coupleId;

/**
 * A couple that moves to another channel is asked again: who can see the new one is for both to judge. A rest or a
 * safety stop moves with them.
 */
const place = (couple: Couple | undefined, { guildId, channelId, by, partner }: Invitation): Couple =>
  couple?.channelId === channelId
    ? couple
    : coupleSchema.parse({
        id: coupleIdOf(by, partner),
        guildId,
        channelId,
        partners: [by, partner],
        restUntil: couple?.restUntil,
        safeUntil: couple?.safeUntil,
      });

/**
 * Invites two people into their channel; nothing is read before both have chosen. Rejects with a `UserError` when the
 * channel or the one who invites belongs to another couple.
 */
export const invite = async (app: App, invitation: Invitation): Promise<Couple> => {
  const { channelId, by, partner } = invitation;
  const id = coupleIdOf(by, partner);
  const taken = await app.store.channels.get(channelId);
  if (taken && taken.coupleId !== id)
    throw new UserError('This channel already belongs to a couple. Please use one of your own.');
  if (belongsElsewhere(await personOf(app.store, by), id))
    throw new UserError('You are already part of a couple here. Leave it first with `/privacy leave`.');
  const before = await app.store.couples.get(id);
  const couple = await app.store.couples.mutate(id, (now) => place(now, invitation));
  if (before && before.channelId !== channelId) await app.store.channels.delete(before.channelId);
  await app.store.channels.mutate(channelId, () => ({ coupleId: id }));
  return couple ?? place(undefined, invitation);
};

/** Notes the card, and that hearing begins with it: what was said before is never read. */
export const cardPosted = (app: App, coupleId: string, cardId: string): Promise<Couple | undefined> =>
  app.store.couples.mutate(
    coupleId,
    (couple) => couple && { ...couple, cardId, heardUpTo: couple.heardUpTo ?? cardId },
  );

const notInUse = () => new UserError('This card belongs to two other people, or it is no longer in use.');

/** One person's own choices, made in private. Rejects with a `UserError` when they cannot be taken. */
export const choose = async (
  app: App,
  coupleId: string,
  userId: string,
  choices: Choices & { adult: boolean },
): Promise<Couple> => {
  const couple = await app.store.couples.get(coupleId);
  if (!couple || !isPartner(couple, userId)) throw notInUse();
  if (!choices.adult)
    throw new UserError('Toward is for people of 18 or over. Please tick that box to go on.');
  if (belongsElsewhere(await personOf(app.store, userId), coupleId))
    throw new UserError('You are already part of a couple here. Leave it first with `/privacy leave`.');
  const now = app.clock.now();
  // Choices before consent: it must never stand with older ones.
  const person = await changePerson(app.store, userId, (before) => ({
    ...before,
    coupleId,
    preferences: withChoices(before.preferences, choices),
  }));
  const agreed = await app.store.couples.mutate(coupleId, (before) => before && agree(before, userId, now));
  if (!agreed) {
    // Erased by the other in this very moment: nothing of this person may name them again.
    await app.store.people.mutate(userId, (before) =>
      before?.coupleId === coupleId ? { ...before, coupleId: null } : before,
    );
    throw notInUse();
  }
  if (person) await scheduleWeekly(app, person);
  await planConsentReminder(app, userId, now);
  return agreed;
};

/** Since a third person wrote: one of the two says *go on*. Answers whether both have. */
export const pressGoOn = async (
  app: App,
  { coupleId, channelId, userId }: { coupleId: string; channelId: string; userId: string },
): Promise<boolean> => {
  const isTheirs = (couple: Couple | undefined): couple is Couple =>
    couple?.channelId === channelId && isPartner(couple, userId);
  const couple = await app.store.couples.mutate(coupleId, (before) =>
    isTheirs(before) ? goOn(before, userId) : before,
  );
  if (!isTheirs(couple)) throw new UserError('Only the two of them can do that.');
  return listening(couple, app.clock.now()).on;
};
