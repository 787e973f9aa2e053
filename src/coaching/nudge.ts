import type { Bid } from './cues.ts';
import { isWith, listening, mayRead, type Couple } from './couple.ts';
import { isOpen, type Moment, type Nudge } from './moment.ts';
import { isPaused, type Person } from './person.ts';
import { delayOf, RESTRAINT, SLOW_DOSE } from './preferences.ts';
import { DAY, WEEK } from './time.ts';
import { isQuiet, morningAfter } from './quiet-hours.ts';

/** Everything that the decision looks at. `saidAt` in ms since the epoch; `moments` are the couple's. */
export type Situation = {
  bid: Bid;
  saidAt: number;
  couple: Couple;
  author: Person;
  reader: Person;
  moments: readonly Moment[];
  /** The author marked the message themselves. */
  handed?: boolean;
};

type Delivery = { at: number; usedAt: number | null };

const deliveriesTo = (reader: string, moments: readonly Moment[]): Delivery[] =>
  moments
    .filter((moment) => moment.reader === reader)
    .flatMap((moment) => moment.nudges.map(({ state }) => state))
    .flatMap((state): Delivery[] => {
      if (state.is === 'delivered') return [state];
      // It may have arrived: until that is known it counts.
      return state.is === 'sending' ? [{ at: state.at, usedAt: null }] : [];
    })
    .sort((a, b) => a.at - b.at);

/** How many nudges in a row were let pass since this reader last used the bot or answered their partner. */
export const ignoredInARow = (reader: Person, moments: readonly Moment[], now: number): number => {
  const judged = deliveriesTo(reader.id, moments).filter(
    ({ at, usedAt }) => usedAt !== null || now - at >= RESTRAINT.ignoredAfter,
  );
  const lastUsed = judged.findLastIndex(
    ({ at, usedAt }) =>
      (usedAt !== null && usedAt - at < RESTRAINT.ignoredAfter) || (reader.usedAt ?? -Infinity) >= at,
  );
  return judged.length - 1 - lastUsed;
};

const dose = (s: Situation, at: number) => {
  const chosen = s.reader.preferences.dose;
  const slow = ignoredInARow(s.reader, s.moments, at) >= RESTRAINT.ignoredSlows;
  return slow
    ? { day: Math.min(chosen.day, SLOW_DOSE.day), week: Math.min(chosen.week, SLOW_DOSE.week) }
    : chosen;
};

const deliveredWithin = (s: Situation, at: number, span: number): number =>
  deliveriesTo(s.reader.id, s.moments).filter((delivery) => at - delivery.at < span).length;

/** Why a nudge at `at` would be wrong, each by its name; the first that holds is the reason given. */
const OBJECTIONS = {
  not_listening: (s, at) => !listening(s.couple, at).on,
  author_not_read: (s, at) => !mayRead(s.couple, s.author, at, s.handed),
  reader_left: (s) => !isWith(s.couple, s.reader),
  reader_paused: (s, at) => isPaused(s.reader, at),
  not_chosen: (s) => !s.reader.preferences.nudgeAbout.includes(s.bid),
  zone_unknown: (s) => s.reader.preferences.zone === null,
  // One name for both, so that a safety stop leaves no trace in what is kept or logged.
  resting: (s, at) => s.couple.safeUntil > at || (s.couple.restUntil > at && s.bid !== 'repair'),
  muted: (s, at) => (s.reader.mutedUntil ?? 0) > at,
  switched_off: (s, at) => ignoredInARow(s.reader, s.moments, at) >= RESTRAINT.ignoredStops,
  dose_day: (s, at) => deliveredWithin(s, at, DAY) >= dose(s, at).day,
  dose_week: (s, at) => deliveredWithin(s, at, WEEK) >= dose(s, at).week,
  too_soon: (s, at) => deliveredWithin(s, at, RESTRAINT.apart) > 0,
} satisfies Record<string, (s: Situation, at: number) => boolean>;

export type Silence = keyof typeof OBJECTIONS | 'quiet_hours' | 'too_late' | 'answered' | 'gone';

export type Decision = { nudge: true; at: number } | { nudge: false; because: Silence };

const isObjection = (name: string): name is keyof typeof OBJECTIONS => Object.hasOwn(OBJECTIONS, name);

const objection = (s: Situation, at: number): keyof typeof OBJECTIONS | undefined =>
  Object.keys(OBJECTIONS)
    .filter(isObjection)
    .find((name) => OBJECTIONS[name](s, at));

/** The first time from `at` on that is not in the reader's quiet hours; none when morning comes too late. */
const awake = (s: Situation, at: number): number | undefined => {
  const { zone, quiet } = s.reader.preferences;
  if (zone === null || !isQuiet(at, zone, quiet)) return at;
  const morning = morningAfter(at, zone, quiet);
  return morning - s.saidAt < RESTRAINT.waitsForMorning ? morning : undefined;
};

/** Whether, and when, the reader may be nudged about what was just said. */
export const decideNudge = (s: Situation): Decision => {
  const wanted = s.saidAt + delayOf(s.reader.preferences, s.bid);
  const at = awake(s, wanted);
  const because = objection(s, at ?? wanted);
  if (because) return { nudge: false, because };
  return at === undefined ? { nudge: false, because: 'quiet_hours' } : { nudge: true, at };
};

/** Whether a nudge at `at` would be right, for one that does not wait: *build on it* is stale by morning. */
export const decideAt = (s: Situation, at: number): Decision => {
  const because = objection(s, at) ?? (awake(s, at) === at ? undefined : 'quiet_hours');
  return because ? { nudge: false, because } : { nudge: true, at };
};

/** What Discord shows when the nudge is due. */
export type Seen = {
  /** The message is deleted, out of the reader's sight, or its words are no longer a cue. */
  gone: boolean;
  /** The reader reacted to it, or answered. */
  answered: boolean;
  /** The reader is typing, or a turn of theirs has not settled. */
  writing: boolean;
};

export type DueDecision =
  | { do: 'deliver' }
  | { do: 'wait'; for: 'morning' | 'writing'; until: number }
  | { do: 'drop'; because: Silence };

/** Why a nudge is pointless by now. An answer is awaited while its moment is open; *build on it* follows one that was met. */
const pointless = (moment: Moment, nudge: Nudge, seen: Seen, now: number): Silence | undefined => {
  if (seen.gone) return 'gone';
  if (now - nudge.dueAt > RESTRAINT.latest) return 'too_late';
  const asked = nudge.kind === 'build' ? moment.closed?.how === 'met' : moment.closed === null;
  if (seen.answered || !asked) return 'answered';
  // The longest delay is as long as a moment lasts, so that it counts whether it was open until then.
  return moment.closed || isOpen(moment, Math.min(now, nudge.dueAt - 1)) ? undefined : 'too_late';
};

/** The last look before a nudge goes out: everything is asked again. */
export const decideDue = (
  s: Situation,
  { moment, nudge, seen, now }: { moment: Moment; nudge: Nudge; seen: Seen; now: number },
): DueDecision => {
  const because = pointless(moment, nudge, seen, now) ?? objection(s, now);
  if (because) return { do: 'drop', because };
  const at = awake(s, now);
  if (at === undefined || (at > now && nudge.kind === 'build')) return { do: 'drop', because: 'quiet_hours' };
  if (at > now) return { do: 'wait', for: 'morning', until: at };
  return seen.writing ? { do: 'wait', for: 'writing', until: now + RESTRAINT.postponed } : { do: 'deliver' };
};
