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

/** Whether a note that was to come `dueAt` still comes at `now`: by the person's present wish, and not hours late. */
export const isStillDue = (person: Person, dueAt: number, now: number): boolean =>
  now - dueAt <= LATEST && nextNote(person, dueAt - 1) === dueAt;

/** Whose weekly note comes when theirs is due: nobody's, their own, or one for both in the channel. */
export type Whom = 'nobody' | 'one' | 'both';

const wantsChannel = ({ preferences: { weekly, weeklyPlace, zone } }: Person): boolean =>
  weekly !== null && zone !== null && weeklyPlace === 'channel';

/** Whether there is one note for the two, in their channel: each of them chose that and is with the couple. */
export const sharesNote = (couple: Couple, two: readonly Person[]): boolean =>
  two.every((person) => wantsChannel(person) && isWith(couple, person));

/** The shared note comes at the hour, and tells the days, of the one who invited. */
export const timekeeperOf = ({ partners }: Couple): string => partners[0];

/** A pause of one keeps nothing from the channel: it would show. */
export const whomToTell = (couple: Couple, person: Person, partner: Person, now: number): Whom => {
  const two = [person, partner];
  if (!sharesNote(couple, two)) return isWith(couple, person) && !isPaused(person, now) ? 'one' : 'nobody';
  const isTheirHour = timekeeperOf(couple) === person.id;
  return isTheirHour && two.some((each) => !isPaused(each, now)) ? 'both' : 'nobody';
};
