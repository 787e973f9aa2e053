import { z } from 'zod';
import { BIDS, CUES, type Bid } from './cues.ts';
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

export const MODES = ['listen', 'flagged', 'draft'] as const;
/** What may be remembered of one's own moments in the partner's weekly note; `ask` sends one card a day earlier. */
export const REMEMBERED = ['yes', 'ask', 'no'] as const;
/** Where the weekly note comes: the channel only while both chose it. */
export const WEEKLY_PLACES = ['inbox', 'channel'] as const;
export const THEMES = ['light', 'dark'] as const;
export const ENERGIES = ['quiet', 'warm', 'bright'] as const;
/** How readily a person wants to be noticed for, from the readiest. */
export const SENSITIVITIES = ['keen', 'normal', 'calm'] as const;
/** `strict` is where *Wrong read* can take a calm reader. */
export const CARE = [...SENSITIVITIES, 'strict'] as const;

export type Mode = (typeof MODES)[number];
export type Remembered = (typeof REMEMBERED)[number];
export type WeeklyPlace = (typeof WEEKLY_PLACES)[number];
export type Theme = (typeof THEMES)[number];
export type Energy = (typeof ENERGIES)[number];
export type Care = (typeof CARE)[number];

/** The limits of the coach's restraint, in ms unless said otherwise; each is a figure of the design's table of defaults. */
export const RESTRAINT = {
  /** A moment that nobody answered closes. */
  momentLasts: 12 * HOUR,
  /** A nudge later than this is dropped. */
  latest: 60 * MINUTE,
  /** In quiet hours it waits for morning when the moment is younger than this. */
  waitsForMorning: 12 * HOUR,
  /** Between two nudges of one reader. */
  apart: 90 * MINUTE,
  /** Without a press or an answer for this long a nudge counts as ignored. */
  ignoredAfter: 12 * HOUR,
  /** This many ignored in a row halve the dose (nudges), then switch nudges off. */
  ignoredSlows: 2,
  ignoredStops: 4,
  notNow: 3 * HOUR,
  /** After a `conflict` turn. */
  rest: HOUR,
  /** After the safety rules fired. */
  safetyStop: 24 * HOUR,
  wrongReadLasts: 30 * DAY,
  /** Consent is asked again after this long. */
  consentLasts: 90 * DAY,
  /** Moments are forgotten after this long. */
  remembered: 35 * DAY,
  /** *Build on it* comes this long after a short answer. */
  buildOnIt: 10 * MINUTE,
  /** A partner who is writing postpones a nudge by this much. */
  postponed: MINUTE,
  /** Typing this recent counts as writing. */
  typing: 10 * SECOND,
} as const;

/** Nudges per 24 hours and per 7 days. */
export const FULL_DOSE = { day: 2, week: 5 } as const;
export const SLOW_DOSE = { day: 1, week: 2 } as const;

/** What the consent card asks to be nudged about; the other cues are in `/prefs`. */
export const ASKED_ABOUT = ['good_news', 'stress', 'vulnerability'] as const satisfies readonly Bid[];

const minuteOfDay = z.int().min(0).max(1_439);
const delayMinutes = z.int().min(0).max(720);

/** What one person chose. Times of day are minutes after midnight in `zone`; days run from 1, Monday, to 7. */
export const preferencesSchema = z.object({
  mode: z.enum(MODES).default('draft'),
  nudgeAbout: z.array(z.enum(BIDS)).default([]),
  delayMinutes: z.partialRecord(z.enum(BIDS), delayMinutes).default({}),
  energy: z.enum(ENERGIES).default('warm'),
  sensitivity: z.enum(SENSITIVITIES).default('normal'),
  buildOnIt: z.boolean().default(false),
  zone: z.string().nullable().default(null),
  quiet: z.object({ from: minuteOfDay, to: minuteOfDay }).default({ from: 22 * 60, to: 8 * 60 }),
  dose: z
    .object({ day: z.int().min(0).max(FULL_DOSE.day), week: z.int().min(0).max(FULL_DOSE.week) })
    .default({ ...FULL_DOSE }),
  /** The host by name that this person's words may be sent to. */
  cloudHost: z.string().nullable().default(null),
  weekly: z
    .object({ day: z.int().min(1).max(7), hour: z.int().min(0).max(23) })
    .nullable()
    .default(null),
  weeklyPlace: z.enum(WEEKLY_PLACES).default('inbox'),
  remembered: z.enum(REMEMBERED).default('no'),
  theme: z.enum(THEMES).default('light'),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Nothing is ticked beforehand: nothing is read, nobody is nudged, no cloud, no weekly note. */
export const DEFAULT_PREFERENCES: Preferences = preferencesSchema.parse({});

/** Sunday 18:00, where the weekly note is chosen without a time of its own. */
export const DEFAULT_WEEKLY = { day: 7, hour: 18 } as const;

/** How long the partner has before a nudge about `bid` is due, in ms. */
export const delayOf = (preferences: Preferences, bid: Bid): number =>
  (preferences.delayMinutes[bid] ?? CUES[bid].delayMinutes) * MINUTE;

/** A person's own choices on the consent card. */
export type Choices = {
  mode: Mode;
  /** Of `ASKED_ABOUT`. */
  nudgeAbout: readonly Bid[];
  weekly: boolean;
  cloudHost: string | null;
  /** Null leaves the zone as it was. */
  zone: string | null;
};

/** What the card asks is as chosen now; what was set elsewhere stays. */
export const withChoices = (before: Preferences, choices: Choices): Preferences => {
  const asked: readonly Bid[] = ASKED_ABOUT;
  const elsewhere = before.nudgeAbout.filter((bid) => !asked.includes(bid));
  return {
    ...before,
    mode: choices.mode,
    nudgeAbout: [...choices.nudgeAbout, ...elsewhere],
    weekly: choices.weekly ? (before.weekly ?? { ...DEFAULT_WEEKLY }) : null,
    cloudHost: choices.cloudHost,
    zone: choices.zone ?? before.zone,
  };
};
