import { Resvg } from '@resvg/resvg-js';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { likeliestCue, type CueTurn } from './cue-report.ts';

const SIZE = 520;
const EDGE = 60;
const BINS = 15;

type Point = { sure: number; right: number; count: number };

/** Bins of equal numbers of turns, from the least sure to the surest. */
const pointsOf = (calls: readonly { p: number; isRight: boolean }[]): Point[] => {
  const ranked = calls.toSorted((a, b) => a.p - b.p);
  return Array.from({ length: BINS }, (_, bin) => {
    const members = ranked.slice(
      Math.round((bin * ranked.length) / BINS),
      Math.round(((bin + 1) * ranked.length) / BINS),
    );
    const mean = (of: (call: { p: number; isRight: boolean }) => number) =>
      members.reduce((sum, call) => sum + of(call), 0) / Math.max(1, members.length);
    return {
      sure: mean(({ p }) => p),
      right: mean(({ isRight }) => (isRight ? 1 : 0)),
      count: members.length,
    };
  }).filter(({ count }) => count > 0);
};

const x = (share: number): number => EDGE + share * (SIZE - 2 * EDGE);
const y = (share: number): number => SIZE - x(share);

const text = (at: { x: number; y: number }, words: string, more = ''): string =>
  `<text x="${at.x}" y="${at.y}" font-family="sans-serif" font-size="13" fill="#333" ${more}>${words}</text>`;

const axes = (): string[] =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<line x1="${x(share)}" y1="${y(0)}" x2="${x(share)}" y2="${y(1)}" stroke="#e4e4e4"/>`,
    `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="#e4e4e4"/>`,
    text({ x: x(share), y: y(0) + 18 }, String(share), 'text-anchor="middle"'),
    text({ x: x(0) - 8, y: y(share) + 4 }, String(share), 'text-anchor="end"'),
  ]);

const series = (points: readonly Point[], colour: string): string[] => [
  `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((p) => `${x(p.sure)},${y(p.right)}`).join(' ')}"/>`,
  ...points.map((p) => `<circle cx="${x(p.sure)}" cy="${y(p.right)}" r="4" fill="${colour}"/>`),
];

const NEWS = '#d1495b';
const ALL = '#1f6f8b';

/** A reliability diagram as PNG: how sure the model was of its cue, and how often it was right. */
export const calibrationPlot = (turns: readonly CueTurn[]): Uint8Array => {
  const said = turns.map(({ truth, reading }) => {
    const cue = likeliestCue(reading);
    return { p: reading[cue], isRight: cue === truth };
  });
  const news = turns.map(({ truth, reading }) => ({ p: reading.good_news, isRight: truth === 'good_news' }));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="white"/>`,
    ...axes(),
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...series(pointsOf(said), ALL),
    ...series(pointsOf(news), NEWS),
    text({ x: x(0) + 12, y: y(1) + 16 }, `the likeliest of ${CUE_LABELS.length} cues`, `style="fill:${ALL}"`),
    text({ x: x(0) + 12, y: y(1) + 34 }, 'good_news', `style="fill:${NEWS}"`),
    text({ x: x(0.5), y: SIZE - 16 }, 'how sure', 'text-anchor="middle"'),
    text(
      { x: 18, y: y(0.5) },
      'how often right',
      `text-anchor="middle" transform="rotate(-90 18 ${y(0.5)})"`,
    ),
    text({ x: x(0.5), y: 32 }, `${turns.length} turns in ${BINS} bins of equal size`, 'text-anchor="middle"'),
    '</svg>',
  ].join('');
  return new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng();
};
