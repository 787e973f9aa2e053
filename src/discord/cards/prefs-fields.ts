import { MODE_WORDS, PHRASES } from '../../coaching/phrases.ts';
import { MODES } from '../../coaching/preferences.ts';
import { PREFS } from '../../coaching/prefs-phrases.ts';
import { UserError } from '../../coaching/user-error.ts';
import type { Refiner } from '../../ports.ts';
import { NUDGE_SELECTS } from './prefs-nudge-selects.ts';
import { oneWord, type Select } from './prefs-select.ts';
import { WEEKLY_SELECTS } from './prefs-weekly-selects.ts';

/** The host as a value: Discord takes 100 characters. */
const written = ({ host }: Refiner): string => host.slice(0, 100);

/** Shown only where words would leave this machine; a panel that names another host than now is too old to agree on. */
const cloud: Select = {
  isShown: (_, refiner) => refiner !== null && !refiner.local,
  options: (refiner) => [
    { value: 'no', label: PREFS.cloudNo },
    ...(refiner ? [{ value: written(refiner), label: PREFS.cloudYes(refiner.host) }] : []),
  ],
  chosen: ({ cloudHost }, refiner) => [refiner && cloudHost === refiner.host ? written(refiner) : 'no'],
  change(before, [value], refiner) {
    if (value === 'no') return { ...before, cloudHost: null };
    if (!refiner || value !== written(refiner)) throw new UserError(PHRASES.cardIsOld);
    return { ...before, cloudHost: refiner.host };
  },
};

export type Field = keyof typeof PREFS.placeholder;

/** The selects of the panel in their order, by the action of their custom ids. */
export const FIELDS: Readonly<Record<Field, Select>> = {
  mode: oneWord('mode', MODES, {
    label: (mode) => MODE_WORDS[mode].name,
    means: (mode) => MODE_WORDS[mode].means,
  }),
  ...NUDGE_SELECTS,
  ...WEEKLY_SELECTS,
  cloud,
};

export const isField = (name: string): name is Field => Object.hasOwn(FIELDS, name);
