import { isWith, type Couple } from './couple.ts';
import { isPaused, type Person } from './person.ts';
import { DAY, HOUR } from './time.ts';
import { nextWeekly } from './quiet-hours.ts';

/** A note later than this is left out, in ms. */
const LATEST = 12 * HOUR;

/** Two notes are at least this far apart, in ms, though hour or zone were changed: nearer ones would tell the same days. */
const APART = 3.5 * DAY;

/** When this person's next weekly note is due after `after`, in ms since the epoch; null where none is wanted. */
export const nextNote = (
  { preferences: { weekly, zone }, weeklyAt }: Person,
  after: number,
): number | null => {
  if (!weekly || zone === null) return null;
  const next = nextWeekly(after, zone, weekly);
  return weeklyAt === null || next - weeklyAt >= APART ? next : nextWeekly(next, zone, weekly);
};

/** The hour of the note that this person, by their present wish, should have by `now`; null where there is none, or it is too late. */
export const hourDue = (person: Person, now: number): number | null => {
  const hour = nextNote(person, now - LATEST - 1);
  return hour !== null && hour <= now ? hour : null;
};

/** Whose weekly note comes when theirs is due: nobody's, their own, or one for both in the channel. */
export type Whom = 'nobody' | 'one' | 'both';

const wantsChannel = ({ preferences: { weekly, weeklyPlace, zone } }: Person): boolean =>
  weekly !== null && zone !== null && weeklyPlace === 'channel';

/** Whether there is one note for the two, in their channel: each of them chose that and is with the couple. */
export const sharesNote = (couple: Couple, two: readonly Person[]): boolean =>
  two.every((person) => wantsChannel(person) && isWith(couple, person));

/** The shared note comes at the hour, and tells the days, of the one who invited. */
export const timekeeperOf = ({ partners }: Couple): string => partners[0];

/**
 * Nobody is told in a safety stop, and nobody alone who is on a pause or has muted the day. What comes into the channel
 * comes whoever is on a pause: it would show.
 */
export const whomToTell = (couple: Couple, person: Person, partner: Person, now: number): Whom => {
  if (couple.safeUntil > now) return 'nobody';
  if (sharesNote(couple, [person, partner])) return timekeeperOf(couple) === person.id ? 'both' : 'nobody';
  const isLeftAlone = isPaused(person, now) || (person.mutedUntil ?? 0) > now;
  return isWith(couple, person) && !isLeftAlone ? 'one' : 'nobody';
};
