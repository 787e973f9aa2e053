import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { isOpen, type Moment, type Nudge } from '../../src/coaching/moment.ts';
import { isUnsafe } from '../../src/coaching/safety.ts';
import type { Evidence } from './evidence.ts';
import { isFailure } from './log-lines.ts';

export type Figures = readonly (readonly [name: string, value: string])[];

/** How often each name occurs, the most frequent first. */
export const tally = (names: readonly string[]): string =>
  [...Map.groupBy(names, (name) => name)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ') || 'none';

const becameOf = ({ state }: Nudge): string[] => (state.is === 'dropped' ? [state.because] : []);

const nudgesOf = (evidence: Evidence): Nudge[] =>
  evidence.couples.flatMap(({ moments }) => moments.flatMap(({ nudges }) => nudges));

const countOf = (nudges: readonly Nudge[], kind: Nudge['kind']): string => {
  const planned = nudges.filter((nudge) => nudge.kind === kind);
  const delivered = planned.filter(({ state }) => state.is === 'delivered');
  return `${planned.length} planned, ${delivered.length} delivered`;
};

const endOf = (moment: Moment, now: number): string =>
  moment.closed?.how ?? (isOpen(moment, now) ? 'open' : 'expired');

/** What a run came to, in words. `realMs` is what the talking took on the wall clock. */
export const figuresOf = (evidence: Evidence, realMs: number): Figures => {
  const turns = evidence.couples.flatMap((record) => record.turns);
  const moments = evidence.couples.flatMap((record) => record.moments);
  const settled = evidence.log.filter(({ event }) => event === 'turn');
  const nudges = nudgesOf(evidence);
  return [
    ['couples', String(evidence.couples.length)],
    ['turns sent', String(turns.length)],
    ['turns settled', String(settled.length)],
    ['turns of danger, not logged', String(turns.filter(({ text }) => isUnsafe(text)).length)],
    ...CUE_LABELS.map(
      (cue) => [`  ${cue}`, String(settled.filter(({ label }) => label === cue).length)] as const,
    ),
    ['moments', String(moments.length)],
    ['  closed as', tally(moments.map((moment) => endOf(moment, evidence.until)))],
    ['  silent because', tally(moments.flatMap(({ silent }) => silent ?? []))],
    ['nudges to answer', countOf(nudges, 'answer')],
    ['nudges to build on it', countOf(nudges, 'build')],
    ['  dropped because', tally(nudges.flatMap(becameOf))],
    ['ms a turn', (realMs / Math.max(1, turns.length)).toFixed(1)],
    ['errors', tally(evidence.log.filter(isFailure).map(({ event }) => event))],
  ];
};

/** One line a figure, the values under one another. */
export const tableOf = (figures: Figures): string => {
  const width = Math.max(...figures.map(([name]) => name.length)) + 2;
  return figures.map(([name, value]) => name.padEnd(width) + value).join('\n');
};
