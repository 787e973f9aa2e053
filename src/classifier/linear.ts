import type { Features } from './features.ts';

/**
 * One linear model: the weight of `label` for `bucket` is `weights[bucket * labels + label] * scales[label]`. The
 * calibration turns its scores into probabilities: softmax of `slope * score + shift[label]`.
 */
export type Linear = {
  labels: number;
  buckets: number;
  weights: Int8Array;
  scales: readonly number[];
  bias: readonly number[];
  slope: number;
  shift: readonly number[];
};

/** One score a label, not yet calibrated. */
export const scoresOf = (model: Linear, { buckets, values }: Features): number[] => {
  const sums = model.bias.map(() => 0);
  buckets.forEach((bucket, i) => {
    const value = values[i] ?? 0;
    for (let label = 0; label < model.labels; label++)
      sums[label] = (sums[label] ?? 0) + value * (model.weights[bucket * model.labels + label] ?? 0);
  });
  return sums.map((sum, label) => sum * (model.scales[label] ?? 0) + (model.bias[label] ?? 0));
};

/** Probabilities from scores; they sum to one. */
export const softmax = (scores: readonly number[]): number[] => {
  const highest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - highest));
  const total = exps.reduce((sum, e) => sum + e, 0);
  return exps.map((e) => e / total);
};

/** Calibrated probabilities from scores. */
export const calibrated = (
  { slope, shift }: Pick<Linear, 'slope' | 'shift'>,
  scores: readonly number[],
): number[] => softmax(scores.map((score, label) => slope * score + (shift[label] ?? 0)));
