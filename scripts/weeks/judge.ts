import type { Downtime } from '../chaos/conductor.ts';
import { WHO } from '../people/two.ts';
import { APART, comesBetween, contentOf, dueAt, type Due, type Place } from './expected.ts';
import { isOpen, isUnsure, type Lived } from './lived.ts';
import type { Span } from './plan.ts';
import { STEP } from './wall-clock.ts';

/** A note that was seen to come; `id`: what tells it from every other, `marks`: what its picture shows, in words. */
export type Came = { at: number; to: Place; id: string; marks: readonly string[] };

export const OUTCOMES = [
  'on the hour',
  'late, after a crash',
  'left out, over 12 h late',
  'left out, the third empty week',
  'into a closed inbox',
  'undecided, the bot died while it was due',
  'wrong',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What became of each note that was due, and, in words, everything that was wrong. */
export type Verdict = { outcomes: readonly Outcome[]; wrong: readonly string[] };

const iso = (at: number): string => new Date(at).toISOString();

/** Whether `told` is all of `sure` and some of `unsure`. */
const fits = (told: readonly string[], sure: readonly string[], unsure: readonly string[]): boolean => {
  const left = [...told];
  const takeOut = (mark: string): boolean => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const hasAll = sure.map(takeOut).every(Boolean);
  unsure.forEach(takeOut);
  return hasAll && left.length === 0;
};

/** Why a note that was due did not come, and may not have. */
const outcomeWithout = (lived: Lived, due: Due, downtimes: readonly Downtime[]): Outcome => {
  const { last, may, must } = comesBetween(due.due, downtimes);
  const { isSilent, mayBeSilent } = contentOf(lived, due, last, downtimes);
  if (!may) return 'left out, over 12 h late';
  if (isSilent) return 'left out, the third empty week';
  if (due.to !== 'channel' && !isOpen(lived, due.to, last)) return 'into a closed inbox';
  if (!must || mayBeSilent || isUnsure(lived, due.due)) return 'undecided, the bot died while it was due';
  return 'wrong';
};

const outcomeOf = (lived: Lived, due: Due, { at, marks }: Came, downtimes: readonly Downtime[]): Outcome => {
  const { sure, unsure } = contentOf(lived, due, at, downtimes);
  if (!fits(marks, sure, unsure)) return 'wrong';
  return at === due.due ? 'on the hour' : 'late, after a crash';
};

/** The ids that stand there more than once. */
export const twice = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

/** One pair as it is judged: the notes that nobody has accounted for yet, and for when each person's last one was due. */
type Case = {
  lived: Lived;
  downtimes: readonly Downtime[];
  left: Set<Came>;
  lasts: Map<Place, number>;
};

/** `note`: the one that came for it. */
type Decision = { due: Due; note: Came | undefined; outcome: Outcome };

/** What became of a note that was due; the one that came for it is accounted for. */
const decide = ({ lived, downtimes, left, lasts }: Case, due: Due): Decision => {
  const { first, last } = comesBetween(due.due, downtimes);
  const note = [...left].find(({ to, at }) => to === due.to && at >= first && at <= last);
  const outcome = note ? outcomeOf(lived, due, note, downtimes) : outcomeWithout(lived, due, downtimes);
  if (note) left.delete(note);
  if (note || outcome === 'into a closed inbox')
    for (const who of due.to === 'channel' ? WHO : [due.to]) lasts.set(who, due.due);
  return { due, note, outcome };
};

/** Decides on every note that was due in this time, in order, since each depends on those before it. */
const decideAll = (open: Case, { start, end }: Span): Decision[] => {
  const decisions: Decision[] = [];
  // What is due in the very moment of the beginning was over before anybody asked for it.
  for (let at = Math.floor(start / STEP + 1) * STEP; at <= end; at += STEP)
    for (const by of WHO) {
      const due = dueAt(open.lived, by, at);
      if (due && at - (open.lasts.get(by) ?? -Infinity) >= APART) decisions.push(decide(open, due));
    }
  return decisions;
};

const complaint = ({ due: { due, to }, note }: Decision): string =>
  `to ${to}, due ${iso(due)}: ${note ? `told ${note.marks.join(', ')}` : 'none'}`;

/** Holds the notes of one pair against what the two wished and lived. */
export const judge = (
  lived: Lived,
  came: readonly Came[],
  { downtimes, ...span }: Span & { downtimes: readonly Downtime[] },
): Verdict => {
  const open: Case = { lived, downtimes, left: new Set(came), lasts: new Map() };
  const decisions = decideAll(open, span);
  return {
    outcomes: decisions.map(({ outcome }) => outcome),
    wrong: [
      ...decisions.filter(({ outcome }) => outcome === 'wrong').map(complaint),
      ...[...open.left].map(({ to, at }) => `to ${to}, ${iso(at)}: unwanted`),
      ...twice(came.map(({ id }) => id)).map((id) => `${id} came twice`),
    ],
  };
};
