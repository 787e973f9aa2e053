import type { Interval } from './bootstrap.ts';
import { scoreOf } from './scores.ts';

const WIDTH = 22;

/** A share as people read it; a dash where there is none. */
export const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

export const figureLine = (name: string, value: number, interval?: Interval): string => {
  const range = interval ? `  (95 %: ${share(interval.low)}–${share(interval.high)})` : '';
  return `${name.padEnd(WIDTH + 8)}${share(value)}${range}`;
};

export const labelTable = (labels: readonly string[], matrix: readonly (readonly number[])[]): string[] => [
  `${''.padEnd(WIDTH)}precision  recall      F1   count`,
  ...labels.map((label, i) => {
    const { precision, recall, f1, count } = scoreOf(matrix, i);
    const cells = [precision, recall, f1].map((value) => share(value).padStart(8)).join('');
    return `${label.padEnd(WIDTH)}${cells}${String(count).padStart(8)}`;
  }),
];

export const confusionTable = (
  labels: readonly string[],
  matrix: readonly (readonly number[])[],
): string[] => [
  `${'true \\ said'.padEnd(WIDTH)}${labels.map((label) => label.slice(0, 7).padStart(8)).join('')}`,
  ...matrix.map((row, i) => (labels[i] ?? '').padEnd(WIDTH) + row.map((n) => String(n).padStart(8)).join('')),
];
