import { z } from 'zod';
import { BIDS, CUES } from '../../coaching/cues.ts';
import { ENERGIES, SENSITIVITIES, type Preferences } from '../../coaching/preferences.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import { recordOf } from '../../record.ts';
import { oneOf, oneWord, onTheClock, type Select } from './prefs-select.ts';

const nudges: Select = {
  options: () => BIDS.map((bid) => ({ value: bid, label: CUES[bid].choice })),
  chosen: ({ nudgeAbout }) => nudgeAbout,
  change: (before, values) => ({ ...before, nudgeAbout: z.array(z.enum(BIDS)).parse(values) }),
  most: BIDS.length,
};

const onOrOff = (on: boolean) => (on ? 'on' : 'off');

const build = oneOf({
  offered: [false, true],
  write: onOrOff,
  label: (on) => PREFS.build[onOrOff(on)],
  of: ({ buildOnIt }) => buildOnIt,
  into: (before, buildOnIt) => ({ ...before, buildOnIt }),
});

/** Minutes, the same for every kind of moment; null is each kind's own time. */
const DELAYS: readonly (number | null)[] = [null, 0, 10, 30, 60, 180, 720];

const delayOf = ({ delayMinutes }: Preferences): number | null => {
  const [first, ...others] = BIDS.map((bid) => delayMinutes[bid]);
  return first !== undefined && others.every((other) => other === first) ? first : null;
};

const delay = oneOf({
  offered: DELAYS,
  write: (minutes) => (minutes === null ? 'own' : String(minutes)),
  label: PREFS.delay,
  of: delayOf,
  into: (before, minutes) => ({
    ...before,
    delayMinutes: minutes === null ? {} : recordOf(BIDS, () => minutes),
  }),
});

type Dose = Preferences['dose'];

/** Downwards only, from the full dose. */
const DOSES: readonly Dose[] = [
  { day: 2, week: 5 },
  { day: 1, week: 3 },
  { day: 1, week: 2 },
  { day: 0, week: 0 },
];

const writtenDose = ({ day, week }: Dose): string => `${day}-${week}`;

const dose = oneOf({
  offered: DOSES,
  write: writtenDose,
  label: (value) => PREFS.dose(writtenDose(value)),
  of: (now) => now.dose,
  into: (before, { day, week }) => ({ ...before, dose: { day, week } }),
});

type Quiet = Preferences['quiet'];

const hours = (from: number, to: number): Quiet => ({ from: from * 60, to: to * 60 });

/** The same time twice is no quiet hours at all. */
const QUIET = [hours(22, 8), hours(21, 7), hours(23, 7), hours(23, 9), hours(0, 8), hours(0, 0)];

const quietHours = ({ from, to }: Quiet): string =>
  from === to ? PREFS.noQuiet : `${onTheClock(from / 60)} to ${onTheClock(to / 60)}`;

const quiet = oneOf({
  offered: QUIET,
  write: ({ from, to }) => `${from / 60}-${to / 60}`,
  label: (value) => PREFS.quiet(quietHours(value)),
  of: (now) => now.quiet,
  into: (before, { from, to }) => ({ ...before, quiet: { from, to } }),
});

/** What nudges are about, how they sound, when they come and how many. */
export const NUDGE_SELECTS = {
  nudges,
  energy: oneWord('energy', ENERGIES, { label: (energy) => PREFS.energy[energy] }),
  sensitivity: oneWord('sensitivity', SENSITIVITIES, { label: (word) => PREFS.sensitivity[word] }),
  build,
  delay,
  dose,
  quiet,
};
