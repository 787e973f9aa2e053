import { z } from 'zod';
import { BIDS, type Bid } from './cues.ts';
import { preferencesSchema, RESTRAINT, type Care } from './preferences.ts';

const moment = z.number();

/** What is kept of one person: choices and times, never words. All times in ms since the epoch. */
export const personSchema = z.object({
  id: z.string(),
  coupleId: z.string().nullable().default(null),
  preferences: preferencesSchema.prefault({}),
  /** Not read and not nudged until then; `Infinity` does not survive JSON, so "until I return" is its own word. */
  pausedUntil: z
    .union([moment, z.literal('i_return')])
    .nullable()
    .default(null),
  mutedUntil: moment.nullable().default(null),
  wrongReads: z.array(z.object({ bid: z.enum(BIDS), at: moment })).default([]),
  /** When this person last used the bot: any use restores the dose. */
  usedAt: moment.nullable().default(null),
  /** The hour of the last weekly note that came to this person. */
  weeklyAt: moment.nullable().default(null),
  /** The last lines this person was given, as hashes, newest last. */
  usedLines: z.array(z.string()).default([]),
});
export type Person = z.infer<typeof personSchema>;

export const newPerson = (id: string): Person => personSchema.parse({ id });

export const isPaused = (person: Person, now: number): boolean =>
  person.pausedUntil === 'i_return' || (person.pausedUntil ?? 0) > now;

const MORE_CAREFUL: Record<Care, Care> = { keen: 'normal', normal: 'calm', calm: 'strict', strict: 'strict' };

/** How careful to be about `bid` for this person: each recent *Wrong read* goes one step further than they chose. */
export const careFor = (person: Person, bid: Bid, now: number): Care =>
  person.wrongReads
    .filter((read) => read.bid === bid && now - read.at < RESTRAINT.wrongReadLasts)
    .reduce<Care>((care) => MORE_CAREFUL[care], person.preferences.sensitivity);

/** The same person after they pressed, ran or chose something. */
export const used = (person: Person, now: number): Person => ({ ...person, usedAt: now });
