import { BIDS, CUES, type Bid } from '../coaching/cues.ts';
import type { Theme } from '../coaching/preferences.ts';
import type { Week } from '../coaching/week.ts';

const WIDTH = 640;
const MARGIN = 28;
/** Above the tallest day. */
const AIR = 36;
/** For the tallest day, at least and at most. */
const LEAST_ROOM = 60;
const ROOM = 188;
const LARGEST = 40;
/** Where the legend's columns begin; the last one holds the longest name. */
const LEGEND_AT = [0, 195, 370];
const LEGEND_LINE = 30;

type Colours = { paper: string; ink: string; faint: string };
const THEMES: Record<Theme, Colours> = {
  light: { paper: '#fffdf8', ink: '#3b3a4a', faint: '#e7e2d6' },
  dark: { paper: '#2b2d31', ink: '#dcdde2', faint: '#404249' },
};

/** A shape in a box from −1 to 1 and a colour, both its own, so that neither is needed to tell it. */
const MARKS: Record<Bid, { colour: string; shape: string }> = {
  good_news: {
    colour: '#e0a100',
    shape:
      '<path d="M0-1 .29-.36 .98-.3 .46.16 .61.84 0 .49-.61.84-.46.16-.98-.3-.29-.36Z" stroke-linejoin="round" stroke-width=".16"/>',
  },
  stress: { colour: '#6b8fb3', shape: '<rect x="-.78" y="-.78" width="1.56" height="1.56" rx=".34"/>' },
  vulnerability: {
    colour: '#8f7ac9',
    shape: '<path d="M0-1C.5-.35.75 0 .75.3A.75.7 0 0 1-.75.3C-.75 0-.5-.35 0-1Z"/>',
  },
  repair: {
    colour: '#4fa58a',
    shape:
      '<path d="M-.28-.9H.28V-.28H.9V.28H.28V.9H-.28V.28H-.9V-.28H-.28Z" stroke-linejoin="round" stroke-width=".14"/>',
  },
  affection: {
    colour: '#d9566f',
    shape: '<path d="M0 .88C-.95.2-1-.2-.92-.45A.52.52 0 0 1 0-.5 .52.52 0 0 1 .92-.45C1-.2.95.2 0 .88Z"/>',
  },
  connection: { colour: '#d97f3e', shape: '<circle r=".62" fill="none" stroke-width=".4"/>' },
};

const mark = (bid: Bid, x: number, y: number, size: number): string => {
  const { colour, shape } = MARKS[bid];
  return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(size / 2).toFixed(2)})" fill="${colour}" stroke="${colour}" stroke-width="0">${shape}</g>`;
};

const text = (x: number, y: number, words: string, { ink }: Colours, anchor: 'middle' | 'start'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="Inter" font-size="17" fill="${ink}">${words}</text>`;

const COLUMN = (WIDTH - 2 * MARGIN) / 7;

/** `floor`: where the days stand, from which their marks of this `size` grow upward, so many `abreast`. */
type Layout = { size: number; abreast: number; floor: number };

/** A full day makes all marks smaller, and a very full one stands abreast; a week of short days makes a low picture. */
const layoutOf = ({ days }: Week): Layout => {
  const most = Math.max(...days.map(({ bids }) => bids.length));
  const abreast = most > 21 ? 4 : most > 10 ? 2 : 1;
  const rows = Math.max(1, Math.ceil(most / abreast));
  const size = Math.min(LARGEST, ROOM / rows);
  return { abreast, size, floor: AIR + Math.max(LEAST_ROOM, size * rows) };
};

const columns = ({ days }: Week, { size, abreast, floor }: Layout, colours: Colours): string[] =>
  days.flatMap(({ name, bids }, i) => {
    const middle = MARGIN + COLUMN * (i + 0.5);
    const marks = bids.map((bid, n) => {
      const x = middle + ((n % abreast) - (abreast - 1) / 2) * size;
      return mark(bid, x, floor - size * (Math.floor(n / abreast) + 0.5), size * 0.82);
    });
    return [...marks, text(middle, floor + 30, name.slice(0, 3), colours, 'middle')];
  });

const legend = (bids: readonly Bid[], { floor }: Layout, colours: Colours): string[] =>
  bids.flatMap((bid, i) => {
    const x = MARGIN + 14 + (LEGEND_AT[i % LEGEND_AT.length] ?? 0);
    const y = floor + 68 + Math.floor(i / LEGEND_AT.length) * LEGEND_LINE;
    return [mark(bid, x, y, 20), text(x + 20, y + 6, CUES[bid].choice, colours, 'start')];
  });

/** The week as SVG: a mark for each joint moment on its day. Its only words are day names and kinds. */
export const weekPicture = (week: Week, theme: Theme): string => {
  const colours = THEMES[theme];
  const told = new Set(week.days.flatMap(({ bids }) => bids));
  const kinds = BIDS.filter((bid) => told.has(bid));
  const layout = layoutOf(week);
  const { floor } = layout;
  const height =
    floor + 50 + Math.ceil(kinds.length / LEGEND_AT.length) * LEGEND_LINE + (kinds.length > 0 ? 18 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" rx="18" fill="${colours.paper}"/>`,
    `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${floor + 4}" y2="${floor + 4}" stroke="${colours.faint}" stroke-width="2"/>`,
    ...columns(week, layout, colours),
    ...legend(kinds, layout, colours),
    '</svg>',
  ].join('');
};
