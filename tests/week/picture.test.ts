import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import { THEMES } from '../../src/coaching/preferences.ts';
import type { Week } from '../../src/coaching/week.ts';
import { weekPicture } from '../../src/week/picture.ts';
import { drawWeek } from '../../src/week/render.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekOf = (...days: readonly (readonly Bid[])[]): Week => ({
  days: NAMES.map((name, i) => ({ name, bids: days[i] ?? [] })),
  turned: null,
  goodNews: [],
  isSilent: false,
});

const busiest = weekOf(...Array.from({ length: 7 }, () => [...BIDS]));
const crowded = weekOf(
  [],
  [],
  Array.from({ length: 40 }, (_, i) => BIDS[i % BIDS.length] ?? 'stress'),
);

it.each(THEMES)('has a mark for every moment, and room for all of them, in %s', (theme) => {
  for (const week of [busiest, crowded, weekOf()]) {
    const svg = weekPicture(week, theme);
    const kinds = new Set(week.days.flatMap(({ bids }) => bids)).size;
    const count = week.days.flatMap(({ bids }) => bids).length;
    expect(svg.match(/<g transform/gu) ?? []).toHaveLength(count + kinds);
    for (const [, x, y] of svg.matchAll(/translate\((-?[\d.]+) (-?[\d.]+)\)/gu)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(640);
      expect(Number(y)).toBeGreaterThan(0);
    }
  }
});

it('is a small PNG', () => {
  for (const week of [busiest, crowded]) {
    const png = drawWeek(week, 'light');
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(png.length).toBeLessThan(60_000);
  }
});

it('writes nothing that the font does not hold: day names and kinds, in plain letters', () => {
  const words = [...weekPicture(busiest, 'light').matchAll(/<text[^>]*>([^<]*)</gu)].map(
    ([, word = '']) => word,
  );
  for (const word of words) expect(word).toMatch(/^[A-Za-z ]+$/u);
});

it('comes with the licence of its font', async () => {
  expect(await readFile(new URL('../../src/week/Inter-LICENSE.txt', import.meta.url), 'utf8')).toContain(
    'Open Font License',
  );
});
