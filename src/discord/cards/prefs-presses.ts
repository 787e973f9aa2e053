import { z } from 'zod';
import { BIDS } from '../../coaching/cues.ts';
import { recordOf } from '../../record.ts';
import { PHRASES } from '../../coaching/phrases.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import {
  DEFAULT_PREFERENCES,
  DEFAULT_WEEKLY,
  ENERGIES,
  FULL_DOSE,
  MODES,
  REMEMBERED,
  THEMES,
  WEEKLY_PLACES,
  type Preferences,
} from '../../coaching/preferences.ts';
import { UserError } from '../../coaching/user-error.ts';
import { changePerson } from '../../flows/people.ts';
import type { Toward } from '../../flows/toward.ts';
import type { Refiner } from '../../ports.ts';
import { scheduleWeekly } from '../../flows/weekly.ts';
import type { Card } from '../command.ts';
import { FIELDS, optionOf, type Field } from './prefs-selects.ts';
import { prefsPanel } from './prefs.ts';

type Change = (before: Preferences, values: readonly string[], refiner: Refiner | null) => Preferences;

const hour = z.coerce.number().int().min(0).max(23);
const minutes = z.coerce.number().int().min(0).max(720);
const count = z.coerce.number().int().min(0).max(FULL_DOSE.week);
const day = z.coerce.number().int().min(0).max(7);

const quietFrom = (value: string | undefined): Preferences['quiet'] => {
  const [from, to] = z.tuple([hour, hour]).parse(value?.split('-'));
  return { from: from * 60, to: to * 60 };
};

/** Only the host that is named now can be agreed to: a panel that names another one is too old. */
const cloudHost = (value: string | undefined, refiner: Refiner | null): string | null => {
  if (value === 'no') return null;
  if (!refiner || value !== optionOf(refiner)) throw new UserError(PHRASES.cardIsOld);
  return refiner.host;
};

/** What each select does to the preferences; a value that is none of its own throws. */
const CHANGES: Record<Field, Change> = {
  mode: (before, [value]) => ({ ...before, mode: z.enum(MODES).parse(value) }),
  nudges: (before, values) => ({ ...before, nudgeAbout: z.array(z.enum(BIDS)).parse(values) }),
  energy: (before, [value]) => ({ ...before, energy: z.enum(ENERGIES).parse(value) }),
  sensitivity: (before, [value]) => ({
    ...before,
    sensitivity: z.enum(['keen', 'normal', 'calm']).parse(value),
  }),
  build: (before, [value]) => ({ ...before, buildOnIt: value === 'on' }),
  delay: (before, [value]) => ({
    ...before,
    delayMinutes: value === 'own' ? {} : recordOf(BIDS, () => minutes.parse(value)),
  }),
  dose: (before, [value]) => {
    const [day, week] = z.tuple([count, count]).parse(value?.split('-'));
    return { ...before, dose: { day, week } };
  },
  quiet: (before, [value]) => ({ ...before, quiet: quietFrom(value) }),
  weekly_day: (before, [value]) => {
    const chosen = day.parse(value);
    const { hour: at } = before.weekly ?? DEFAULT_WEEKLY;
    return { ...before, weekly: chosen === 0 ? null : { day: chosen, hour: at } };
  },
  weekly_hour: (before, [value]) => ({
    ...before,
    weekly: before.weekly && { ...before.weekly, hour: hour.parse(value) },
  }),
  weekly_place: (before, [value]) => ({ ...before, weeklyPlace: z.enum(WEEKLY_PLACES).parse(value) }),
  theme: (before, [value]) => ({ ...before, theme: z.enum(THEMES).parse(value) }),
  remembered: (before, [value]) => ({ ...before, remembered: z.enum(REMEMBERED).parse(value) }),
  cloud: (before, [value], refiner) => ({ ...before, cloudHost: cloudHost(value, refiner) }),
};

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** Changes one person's preferences, and with them the time of their weekly note. */
export const changePreferences = async (
  { app }: Toward,
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

/** Each select saves at once; the panel then shows what is saved. */
export const prefsPresses: Card = {
  async press(press, { action }, toward) {
    if (action === 'reset') {
      const after = await changePreferences(toward, press.user.id, ({ zone }) => ({
        ...DEFAULT_PREFERENCES,
        zone,
      }));
      await press.update(prefsPanel(after, toward.app.refiner, PREFS.wasReset));
      return;
    }
    if (!press.isStringSelectMenu() || !isField(action)) throw new UserError(PHRASES.cardIsOld);
    const { values } = press;
    const after = await changePreferences(toward, press.user.id, (before) =>
      CHANGES[action](before, values, toward.app.refiner),
    );
    await press.update(prefsPanel(after, toward.app.refiner));
  },
};
