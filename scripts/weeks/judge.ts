import type { Downtime } from '../chaos/conductor.ts';
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

/** What became of each note that was due, and in words what should not have. */
export type Verdict = { outcomes: readonly Outcome[]; wrong: readonly string[] };

const WHO = ['A', 'B'] as const;
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

/** Holds the notes of one pair against what the two wished and lived. */
export const judge = (
  lived: Lived,
  came: readonly Came[],
  { start, end, downtimes }: Span & { downtimes: readonly Downtime[] },
): Verdict => {
  const left = new Set(came);
  const lasts = new Map<Place, number>();
  const outcomes: Outcome[] = [];
  const wrong: string[] = [];

  const decide = (due: Due): void => {
    const { first, last } = comesBetween(due.due, downtimes);
    const note = [...left].find(({ to, at }) => to === due.to && at >= first && at <= last);
    const outcome = note ? outcomeOf(lived, due, note, downtimes) : outcomeWithout(lived, due, downtimes);
    if (note) left.delete(note);
    if (note || outcome === 'into a closed inbox')
      for (const who of due.to === 'channel' ? WHO : [due.to]) lasts.set(who, due.due);
    outcomes.push(outcome);
    if (outcome === 'wrong')
      wrong.push(`to ${due.to}, due ${iso(due.due)}: ${note ? `told ${note.marks.join(', ')}` : 'none'}`);
  };

  for (let at = Math.ceil(start / STEP) * STEP; at < end; at += STEP)
    for (const by of WHO) {
      const due = dueAt(lived, by, at);
      if (due && at - (lasts.get(by) ?? -Infinity) >= APART) decide(due);
    }
  for (const { to, at } of left) wrong.push(`to ${to}, ${iso(at)}: unwanted`);
  return { outcomes, wrong: [...wrong, ...twice(came.map(({ id }) => id)).map((id) => `${id} came twice`)] };
};
