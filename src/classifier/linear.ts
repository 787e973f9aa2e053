import type { Features } from './features.ts';

/** A linear model over hashed words: the weight of `label` for `bucket` is `weights[bucket * labels + label] * scales[label]`. */
export type Linear = {
  labels: number;
  buckets: number;
  weights: Int8Array;
  scales: readonly number[];
  bias: readonly number[];
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
