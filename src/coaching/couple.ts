import { z } from 'zod';
import { isPaused, type Person } from './person.ts';
import { RESTRAINT } from './preferences.ts';

/** Two people and their channel. All times in ms since the epoch. */
export const coupleSchema = z.object({
  id: z.string(),
  guildId: z.string(),
  channelId: z.string(),
  partners: z.tuple([z.string(), z.string()]),
  /** The consent card in the channel, which tells *waiting* or *on*. */
  cardId: z.string().nullable().default(null),
  /** When each made their own choices, by user id. */
  agreed: z.record(z.string(), z.number()).default({}),
  /** Who said *go on* since a stranger wrote in the channel; null when no stranger did. */
  stranger: z
    .object({ goOn: z.array(z.string()) })
    .nullable()
    .default(null),
  restUntil: z.number().default(0),
  safeUntil: z.number().default(0),
  /** The last message whose turn was settled: what came after it has not been heard yet. */
  heardUpTo: z.string().nullable().default(null),
});
export type Couple = z.infer<typeof coupleSchema>;

/** The same two people are always the same couple, whoever invited whom. */
export const coupleIdOf = (a: string, b: string): string => [a, b].sort().join('-');

export const isPartner = (couple: Couple, userId: string): boolean => couple.partners.includes(userId);

/** The other of the two. */
export const partnerOf = (couple: Couple, userId: string): string =>
  couple.partners[0] === userId ? couple.partners[1] : couple.partners[0];

export type Listening = { on: true } | { on: false; because: 'waiting' | 'asked_again' | 'stranger' };

/** Whether both keys were turned at `now`: both had chosen, neither choice is too old, and no stranger stands in the room. */
export const listening = (couple: Couple, now: number): Listening => {
  const times = couple.partners.map((partner) => couple.agreed[partner] ?? Infinity);
  if (times.some((time) => now < time)) return { on: false, because: 'waiting' };
  if (times.some((time) => now - time >= RESTRAINT.consentLasts))
    return { on: false, because: 'asked_again' };
  return couple.stranger ? { on: false, because: 'stranger' } : { on: true };
};

/** Whether this partner is still with the couple; who has left is neither read nor nudged, and nobody is told. */
export const isWith = (couple: Couple, person: Person): boolean => person.coupleId === couple.id;

/** Whether this author's words may be handed on at all; what they `handed` over themselves may be in every mode. */
export const mayRead = (couple: Couple, author: Person, now: number, handed = false): boolean =>
  listening(couple, now).on &&
  isWith(couple, author) &&
  (handed || author.preferences.mode === 'listen') &&
  !isPaused(author, now);

/** Whether a message of then may be read now: a pause or a missing key at either time is a no. */
export const mayReadFrom = (couple: Couple, author: Person, said: number, now: number): boolean =>
  mayRead(couple, author, said) && mayRead(couple, author, now);

export const agree = (couple: Couple, userId: string, now: number): Couple => ({
  ...couple,
  agreed: { ...couple.agreed, [userId]: now },
});

/** A third person wrote: nothing is read until both press *go on*. */
export const strangerCame = (couple: Couple): Couple => ({ ...couple, stranger: { goOn: [] } });

export const goOn = (couple: Couple, userId: string): Couple => {
  if (!couple.stranger) return couple;
  const pressed = [...new Set([...couple.stranger.goOn, userId])];
  const both = couple.partners.every((partner) => pressed.includes(partner));
  return { ...couple, stranger: both ? null : { goOn: pressed } };
};

/** Whether message or turn `id` comes after what was heard; ids grow with time. */
export const isUnheard = (couple: Couple, id: string): boolean =>
  couple.heardUpTo === null || isLaterId(id, couple.heardUpTo);

export const heardUpTo = (couple: Couple, id: string): Couple =>
  isUnheard(couple, id) ? { ...couple, heardUpTo: id } : couple;

const isLaterId = (a: string, b: string): boolean => (a.length === b.length ? a > b : a.length > b.length);
