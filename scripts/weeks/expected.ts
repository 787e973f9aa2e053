import { CUES } from '../../src/coaching/cues.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { Downtime } from '../chaos/conductor.ts';
import { otherOf, type Who } from '../people/two.ts';
import { agreedBy, isApproved, isResting, wishAt, type Joint, type Lived } from './lived.ts';
import { strikes, wallTime } from './wall-clock.ts';

/** Where a note goes. */
export type Place = Who | 'channel';

/** A note that is due at `due`: where it goes, and whose hour it is. Times in ms since the epoch. */
export type Due = { due: number; by: Who; to: Place };

const LATEST = 12 * HOUR;
/** No two notes to the same person are nearer than half a week. */
export const APART = 3.5 * DAY;
/** What was said this shortly before may not have been taken in. */
const FRESH = 10 * MINUTE;

/** The note that is due to one of the two at this quarter of an hour, if any, whatever came before it; A invited. */
export const dueAt = (lived: Lived, by: Who, at: number): Due | null => {
  const wishes = [wishAt(lived, by, at), wishAt(lived, otherOf(by), at)];
  const [wish] = wishes;
  if (!wish?.weekly || !strikes(wish.zone, at, wish.weekly)) return null;
  if (!wishes.every((each) => each?.weekly && each.weeklyPlace === 'channel'))
    return isResting(lived, by, at) ? null : { due: at, by, to: by };
  // A pause would show by a note that is missing from the channel.
  return by === 'A' ? { due: at, by, to: 'channel' } : null;
};

/** When a note that is due then may come; who died at that very time may have sent it before. */
export const comesBetween = (due: number, downtimes: readonly Downtime[]) => {
  let [first, last] = [due, due];
  for (const { from, to } of downtimes)
    if (from <= last && last < to) {
      if (from < first) first = to;
      last = to;
    }
  return { first, last, may: first - due <= LATEST, must: last - due <= LATEST };
};

/** What was said from then on may be missing from a note of `at`: the bot was away, or has only just heard it. */
const unsureSince = (at: number, downtimes: readonly Downtime[]): number =>
  Math.min(
    at,
    ...downtimes.filter(({ from, to }) => from <= at && to >= at - FRESH).map(({ from }) => from),
  ) - FRESH;

const mayBeTold = (lived: Lived, { by, id }: Joint, to: Place, at: number): boolean => {
  const allowed = wishAt(lived, by, at)?.remembered;
  return by === to || allowed === 'yes' || (allowed === 'ask' && isApproved(lived, id, at));
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What a note of `at` tells: marks that must be there, marks that may, and whether it may be left out as a third empty one. */
export const contentOf = (lived: Lived, { by, to }: Due, at: number, downtimes: readonly Downtime[]) => {
  const zone = wishAt(lived, by, at)?.zone ?? 'UTC';
  const today = wallTime(zone, at).date;
  const unsure = unsureSince(at, downtimes);
  const told = lived.joint
    .filter((joint) => joint.at <= at && mayBeTold(lived, joint, to, at))
    .map((joint) => {
      const { date, day } = wallTime(zone, joint.at);
      const mark = `${WEEKDAYS[day - 1] ?? ''}: ${CUES[joint.bid].choice.toLowerCase()}`;
      return { mark, age: today - date, sure: joint.at < unsure };
    });
  const week = told.filter(({ age }) => age < 7);
  const recent = told.filter(({ age }) => age < 21);
  const isNew = wallTime(zone, agreedBy(lived, at)).date >= today - 20;
  return {
    sure: week.filter(({ sure }) => sure).map(({ mark }) => mark),
    unsure: week.filter(({ sure }) => !sure).map(({ mark }) => mark),
    mayBeSilent: !isNew && recent.every(({ sure }) => !sure),
    isSilent: !isNew && recent.length === 0,
  };
};
