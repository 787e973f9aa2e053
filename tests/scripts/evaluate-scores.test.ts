import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../scripts/evaluate/bootstrap.ts';
import { averagePrecision, calibrationError, passedAt } from '../../scripts/evaluate/ranking.ts';
import { confusionOf, frequentIn, macroF1, scoreOf } from '../../scripts/evaluate/scores.ts';

const LABELS = ['tea', 'milk', 'salt'] as const;
type Label = (typeof LABELS)[number];

const calls = (...pairs: [truth: Label, said: Label][]) => pairs.map(([truth, said]) => ({ truth, said }));

/** Tea: 2 hits of 3 true and 3 said. Milk: 1 hit of 2 true and 1 said. Salt: 0 of 1 true and 2 said. */
const matrix = confusionOf(
  LABELS,
  calls(['tea', 'tea'], ['tea', 'tea'], ['tea', 'salt'], ['milk', 'milk'], ['milk', 'salt'], ['salt', 'tea']),
);

const ranked = (...turns: [p: number, isRight: boolean][]) => turns.map(([p, isRight]) => ({ p, isRight }));

describe('scores, against numbers worked out by hand', () => {
  it('counts what was said of what was true', () => {
    expect(matrix).toEqual([
      [2, 0, 1],
      [0, 1, 1],
      [1, 0, 0],
    ]);
  });

  it('gives precision, recall and F1 of a label', () => {
    expect(scoreOf(matrix, 0)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, count: 3 });
    expect(scoreOf(matrix, 1)).toEqual({ precision: 1, recall: 1 / 2, f1: 2 / 3, count: 2 });
    expect(scoreOf(matrix, 2)).toEqual({ precision: 0, recall: 0, f1: 0, count: 1 });
  });

  it('averages over labels that are frequent enough, and over no others', () => {
    expect(macroF1(matrix, frequentIn(matrix, 1))).toBeCloseTo(4 / 9, 12);
    expect(macroF1(matrix, frequentIn(matrix, 2))).toBeCloseTo(2 / 3, 12);
    expect(macroF1(matrix, frequentIn(matrix))).toBeNaN();
  });

  it('averages the precision at each right turn', () => {
    expect(averagePrecision(ranked([0.2, true], [0.9, true], [0.5, false]))).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(averagePrecision(ranked([0.9, false]))).toBeNaN();
  });

  it('tells how much a gate lets through that it should not', () => {
    const turns = ranked([0.9, true], [0.8, false], [0.6, true], [0.5, false], [0.3, false], [0.2, true]);
    expect(passedAt(turns, 0.5)).toBeCloseTo(1 / 3, 12);
    expect(passedAt(turns, 1)).toBe(1);
  });

  it('finds no calibration error where confidence is truth, and all of it where it is the opposite', () => {
    expect(calibrationError(ranked([1, true], [0, false]), 2)).toBe(0);
    expect(calibrationError(ranked([1, false], [0, true]), 2)).toBe(1);
    expect(calibrationError(ranked([0.8, true], [0.8, false], [0.6, true], [0.6, true]), 2)).toBeCloseTo(
      (0.6 + 0.8) / 4,
      12,
    );
  });

  it('draws the same interval for the same seed, around the figure', () => {
    const chats = [[1, 2], [3], [4, 5, 6], [2], [9]];
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
    const interval = intervalOf(chats, mean, 7);
    expect(intervalOf(chats, mean, 7)).toEqual(interval);
    expect(interval.low).toBeLessThan(mean(chats.flat()));
    expect(interval.high).toBeGreaterThan(mean(chats.flat()));
  });

  it('keeps a chat whole: with one chat there is nothing to vary', () => {
    expect(intervalOf([[1, 2, 9]], (numbers) => numbers.length, 1)).toEqual({ low: 3, high: 3 });
  });
});
