import { PHRASES } from '../../coaching/phrases.ts';
import type { Preferences } from '../../coaching/preferences.ts';
import { UserError } from '../../coaching/user-error.ts';
import type { Refiner } from '../../ports.ts';

export type Option = { value: string; label: string; description?: string };

/** A select of the panel: what it offers, what is chosen of that, and what a press makes of the preferences. */
export type Select = {
  options: (refiner: Refiner | null) => readonly Option[];
  chosen: (now: Preferences, refiner: Refiner | null) => readonly string[];
  /** Throws for a value that it does not offer. */
  change: (before: Preferences, values: readonly string[], refiner: Refiner | null) => Preferences;
  /** Always, when left out. */
  isShown?: (now: Preferences, refiner: Refiner | null) => boolean;
  /** How many may be chosen, down to none; exactly one when left out. */
  most?: number;
};

type Offer<T> = {
  offered: readonly T[];
  /** The value as Discord carries it, different for each one offered: it is read back by comparing. */
  write: (value: T) => string;
  label: (value: T) => string;
  means?: (value: T) => string;
  of: (now: Preferences) => T;
  into: (before: Preferences, value: T) => Preferences;
};

/** A select of one among `offered`; a preference that is none of these is shown as nothing chosen. */
export const oneOf = <T>({ offered, write, label, means, of, into }: Offer<T>): Select => ({
  options: () =>
    offered.map((value) => ({
      value: write(value),
      label: label(value),
      ...(means && { description: means(value) }),
    })),
  chosen: (now) => [write(of(now))],
  change(before, [written]) {
    const value = offered.find((each) => write(each) === written);
    if (value === undefined) throw new UserError(PHRASES.cardIsOld);
    return into(before, value);
  },
});

type WordKey = 'mode' | 'energy' | 'sensitivity' | 'weeklyPlace' | 'theme' | 'remembered';

/** A select for a preference that is a word of a list. */
export const oneWord = <K extends WordKey>(
  key: K,
  offered: readonly Preferences[K][],
  words: Pick<Offer<Preferences[K]>, 'label' | 'means'>,
): Select =>
  oneOf({
    ...words,
    offered,
    write: (word) => word,
    of: (now) => now[key],
    into: (before, word) => ({ ...before, [key]: word }),
  });

/** An hour of the day as a clock shows it, such as 08:00. */
export const onTheClock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
