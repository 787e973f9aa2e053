import { isFailure } from '../replay/log-lines.ts';
import { tally, type Figures } from '../replay/figures.ts';
import type { Conducted } from './conduct.ts';
import { doubledIn, lostIn, nudgesIn } from './verify.ts';

const faultOf = (status: number | null): string[] => {
  if (status === null) return ['dropped'];
  return status === 429 || status >= 500 ? [String(status)] : [];
};

/** What a troubled run came to, in words. */
export const chaosFigures = ({ evidence, ...ran }: Conducted): Figures => {
  const nudges = nudgesIn(evidence);
  const dropped = nudges.flatMap(({ nudge: { state } }) => (state.is === 'dropped' ? [state.because] : []));
  return [
    ['turns', String(evidence.couples.flatMap(({ turns }) => turns).length)],
    ['moments', String(evidence.couples.flatMap(({ moments }) => moments).length)],
    ['kills', `${ran.struck.length}: ${tally(ran.struck)}`],
    ['starts', `${1 + ran.struck.length} that led to work, ${ran.failedStarts} that a fault spoiled`],
    ['requests', String(ran.statuses.length)],
    ['faults', tally(ran.statuses.flatMap(faultOf))],
    ['sockets lost', String(ran.socketsLost)],
    ['nudges due', String(nudges.length)],
    ['  delivered', String(nudges.filter(({ nudge }) => nudge.state.is === 'delivered').length)],
    ['  dropped', `${dropped.length}: ${tally(dropped)}`],
    ['  doubled', String(doubledIn(evidence).length)],
    ['  lost', String(lostIn(evidence).length)],
    [
      'failures logged',
      tally(evidence.log.filter(isFailure).map(({ event, code }) => `${event} ${code ?? ''}`)),
    ],
  ];
};
