import { StringSelectMenuBuilder } from 'discord.js';
import { BIDS, CUES } from '../../coaching/cues.ts';
import { MODE_WORDS } from '../../coaching/phrases.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import {
  ENERGIES,
  MODES,
  REMEMBERED,
  THEMES,
  WEEKLY_PLACES,
  type Preferences,
} from '../../coaching/preferences.ts';
import type { Refiner } from '../../ports.ts';
import { toCustomId } from '../custom-id.ts';

/** The selects of the panel, by what they change. */
export const FIELDS = [
  'mode',
  'nudges',
  'energy',
  'sensitivity',
  'build',
  'delay',
  'dose',
  'quiet',
  'weekly_day',
  'weekly_hour',
  'weekly_place',
  'theme',
  'remembered',
  'cloud',
] as const;
export type Field = (typeof FIELDS)[number];

type Choice = { value: string; label: string; description?: string; default?: boolean };

/** How long to wait for an answer, in minutes, the same for every kind; `own` is each kind's own time. */
const DELAYS = ['own', '0', '10', '30', '60', '180', '720'] as const;

/** Nudges a day and a week, downwards only. */
const DOSES = ['2-5', '1-3', '1-2', '0-0'] as const;

const delayOf = ({ delayMinutes }: Preferences): string => {
  const [first, ...others] = BIDS.map((bid) => delayMinutes[bid]);
  return first !== undefined && others.every((other) => other === first) ? String(first) : 'own';
};

/** Quiet hours as offered, in hours of the day. */
const QUIET = ['22-8', '21-7', '23-7', '23-9', '0-8', '0-0'] as const;

const hour = (of: number): string => `${String(of).padStart(2, '0')}:00`;
const quietLabel = (value: string): string => {
  const [from = 0, to = 0] = value.split('-').map(Number);
  return from === to ? PREFS.noQuiet : `${hour(from)} to ${hour(to)}`;
};

const mark = (choices: readonly Choice[], chosen: readonly string[]): Choice[] =>
  choices.map((choice) => ({ ...choice, default: chosen.includes(choice.value) }));

const select = (field: Field, choices: readonly Choice[], chosen: readonly string[]) =>
  new StringSelectMenuBuilder()
    .setCustomId(toCustomId('prefs', field))
    .setPlaceholder(PREFS.placeholder[field])
    .addOptions(mark(choices, chosen));

const named = (values: readonly string[], name: (value: string) => string): Choice[] =>
  values.map((value) => ({ value, label: name(value) }));

const HOURS = Array.from({ length: 24 }, (_, of) => String(of));

/** The host as a select's value: Discord takes 100 characters. */
export const optionOf = ({ host }: Refiner): string => host.slice(0, 100);

/** Everything that can be chosen, as it stands for these preferences; what belongs to the weekly note only with one. */
export const selectsOf = (now: Preferences, refiner: Refiner | null): StringSelectMenuBuilder[] => [
  select(
    'mode',
    MODES.map((mode) => ({
      value: mode,
      label: MODE_WORDS[mode].name,
      description: MODE_WORDS[mode].means,
    })),
    [now.mode],
  ),
  select(
    'nudges',
    BIDS.map((bid) => ({ value: bid, label: CUES[bid].choice })),
    now.nudgeAbout,
  )
    .setMinValues(0)
    .setMaxValues(BIDS.length),
  select(
    'energy',
    ENERGIES.map((value) => ({ value, label: PREFS.energy[value] })),
    [now.energy],
  ),
  select(
    'sensitivity',
    (['keen', 'normal', 'calm'] as const).map((value) => ({ value, label: PREFS.sensitivity[value] })),
    [now.sensitivity],
  ),
  select(
    'build',
    (['off', 'on'] as const).map((value) => ({ value, label: PREFS.build[value] })),
    [now.buildOnIt ? 'on' : 'off'],
  ),
  select(
    'delay',
    named(DELAYS, (value) => PREFS.delay(value === 'own' ? null : Number(value))),
    [delayOf(now)],
  ),
  select(
    'dose',
    named(DOSES, (value) => PREFS.dose(value)),
    [`${now.dose.day}-${now.dose.week}`],
  ),
  select(
    'quiet',
    named(QUIET, (value) => PREFS.quiet(quietLabel(value))),
    [`${now.quiet.from / 60}-${now.quiet.to / 60}`],
  ),
  select(
    'weekly_day',
    PREFS.weeklyDays.map((label, day) => ({ value: String(day), label })),
    [String(now.weekly?.day ?? 0)],
  ),
  ...(now.weekly
    ? [
        select(
          'weekly_hour',
          named(HOURS, (of) => PREFS.weeklyHour(hour(Number(of)))),
          [String(now.weekly.hour)],
        ),
        select(
          'weekly_place',
          WEEKLY_PLACES.map((value) => ({
            value,
            label: PREFS.weeklyPlace[value],
            description: PREFS.weeklyPlaceMeans[value],
          })),
          [now.weeklyPlace],
        ),
        select(
          'theme',
          THEMES.map((value) => ({ value, label: PREFS.theme[value] })),
          [now.theme],
        ),
      ]
    : []),
  select(
    'remembered',
    REMEMBERED.map((value) => ({ value, label: PREFS.remembered[value] })),
    [now.remembered],
  ),
  ...(refiner && !refiner.local
    ? [
        select(
          'cloud',
          [
            { value: 'no', label: PREFS.cloudNo },
            { value: optionOf(refiner), label: PREFS.cloudYes(refiner.host) },
          ],
          [now.cloudHost === refiner.host ? optionOf(refiner) : 'no'],
        ),
      ]
    : []),
];
