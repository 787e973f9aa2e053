import { localMidnightAfter } from '../coaching/quiet-hours.ts';
import type { Person } from '../coaching/person.ts';
import { DAY, HOUR, WEEK } from '../coaching/time.ts';
import type { App } from '../ports.ts';
import { changePerson } from './people.ts';

/** Midnight where this person is, or a day from now where nobody knows. */
const endOfToday = ({ preferences: { zone } }: Person, now: number): number =>
  zone === null ? now + DAY : localMidnightAfter(now, zone);

/** Until when each choice lasts, for this person at `now`. */
const UNTIL = {
  hour: (_, now) => now + HOUR,
  today: endOfToday,
  week: (_, now) => now + WEEK,
  return: () => 'i_return',
  // Not null: what was said in the pause is not read, though it be heard only later.
  off: (_, now) => now,
} satisfies Record<string, (person: Person, now: number) => Person['pausedUntil']>;

export type Pause = keyof typeof UNTIL;
export const isPause = (value: string): value is Pause => Object.hasOwn(UNTIL, value);

/** Neither read nor nudged for this long. */
export const pause = async (app: App, userId: string, howLong: Pause): Promise<void> => {
  const now = app.clock.now();
  await changePerson(app.store, userId, (person) => ({
    ...person,
    pausedUntil: UNTIL[howLong](person, now),
  }));
};

/** *Mute today*: read as before, and not nudged. */
export const muteToday = async (app: App, userId: string): Promise<void> => {
  const now = app.clock.now();
  await changePerson(app.store, userId, (person) => ({ ...person, mutedUntil: endOfToday(person, now) }));
};
