import { PHRASES } from '../coaching/phrases.ts';
import type { Preferences } from '../coaching/preferences.ts';
import { UserError } from '../coaching/user-error.ts';
import type { App } from '../ports.ts';
import { changePerson } from './people.ts';
import { scheduleWeekly } from './weekly.ts';

/** Changes one person's preferences, and with them the time of their weekly note; answers them as they are now. */
export const changePreferences = async (
  app: App,
  userId: string,
  change: (before: Preferences) => Preferences,
): Promise<Preferences> => {
  const person = await changePerson(app.store, userId, (before) => ({
    ...before,
    preferences: change(before.preferences),
  }));
  if (!person) throw new UserError(PHRASES.oops);
  await scheduleWeekly(app, person);
  return person.preferences;
};
