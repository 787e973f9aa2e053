import { expect, it } from 'vitest';
import { measure, tableOf } from '../../scripts/bench/measure.ts';
import { calibrationPlot } from '../../scripts/evaluate/calibration-plot.ts';
import { recordOf } from '../../src/record.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';

const turns = Array.from({ length: 5 }, (_, i) => ({ text: `turn ${i}`, context: [] }));

it('has every contender read every turn, and some to warm up', async () => {
  const heard: string[] = [];
  let loads = 0;
  const load = () => {
    loads += 1;
    return (turn: { text: string }) => heard.push(turn.text);
  };
  const measured = await measure({ name: 'a fake', load }, turns);
  expect(heard).toHaveLength(2 * turns.length);
  expect(measured.name).toBe('a fake');
  expect(measured.median).toBeGreaterThanOrEqual(0);
  expect(measured.p99).toBeGreaterThanOrEqual(measured.median);
  expect(loads).toBe(1);
});

it('compares with the first', () => {
  const figures = { ready: 1, median: 1, p99: 2, memory: 3 };
  const table = tableOf([
    { name: 'one', aSecond: 1_000, ...figures },
    { name: 'two', aSecond: 250, ...figures },
  ]);
  expect(table).toMatch(/one .*×1\.0$/mu);
  expect(table).toMatch(/two .*×4\.0$/mu);
});

it('draws how sure and how often right as a picture', () => {
  const reading = recordOf(CUE_LABELS, (cue) => (cue === 'none' ? 0.9 : 0.1 / 7));
  const png = calibrationPlot([{ truth: 'none', said: 'none', noticed: 'none', reading }]);
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
});
