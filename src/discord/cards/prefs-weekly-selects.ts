import { z } from 'zod';
import {
  DEFAULT_WEEKLY,
  REMEMBERED,
  THEMES,
  WEEKLY_PLACES,
  type Preferences,
} from '../../coaching/preferences.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import { oneOf, oneWord, onTheClock, type Select } from './prefs-select.ts';

/** Day 0 is no day of the week: no weekly note. */
const NO_DAY = 0;
const day = z.coerce.number().int().min(NO_DAY).max(7);

const weekly_day: Select = {
  options: () => PREFS.weeklyDays.map((label, value) => ({ value: String(value), label })),
  chosen: ({ weekly }) => [String(weekly?.day ?? NO_DAY)],
  change(before, [value]) {
    const chosen = day.parse(value);
    const { hour } = before.weekly ?? DEFAULT_WEEKLY;
    return { ...before, weekly: chosen === NO_DAY ? null : { day: chosen, hour } };
  },
};

const hasNote = ({ weekly }: Preferences): boolean => weekly !== null;

const weekly_hour: Select = {
  ...oneOf({
    offered: [...Array(24).keys()],
    write: String,
    label: (hour) => PREFS.weeklyHour(onTheClock(hour)),
    of: ({ weekly }) => (weekly ?? DEFAULT_WEEKLY).hour,
    into: (before, hour) => ({ ...before, weekly: before.weekly && { ...before.weekly, hour } }),
  }),
  isShown: hasNote,
};

const weekly_place: Select = {
  ...oneWord('weeklyPlace', WEEKLY_PLACES, {
    label: (place) => PREFS.weeklyPlace[place],
    means: (place) => PREFS.weeklyPlaceMeans[place],
  }),
  isShown: hasNote,
};

const theme: Select = {
  ...oneWord('theme', THEMES, { label: (word) => PREFS.theme[word] }),
  isShown: hasNote,
};

/** When and where the weekly note comes, how its picture looks, and what the partner's may tell. */
export const WEEKLY_SELECTS = {
  weekly_day,
  weekly_hour,
  weekly_place,
  theme,
  remembered: oneWord('remembered', REMEMBERED, { label: (word) => PREFS.remembered[word] }),
};
