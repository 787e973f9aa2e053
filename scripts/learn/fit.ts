import type { Features } from '../../src/classifier/features.ts';
import { minimise } from './lbfgs.ts';
import { logLoss } from './log-loss.ts';
import { matrixOf } from './matrix.ts';

/** A row to fit: `allowed` are the labels that would be right, usually one. */
export type Row = { features: Features; allowed: readonly number[]; weight: number };

/** A fitted model before it is calibrated and made small; `weights[bucket * labels + label]`. */
export type Fitted = { labels: number; buckets: number; weights: Float64Array; bias: number[] };

export type FitOptions = {
  labels: number;
  buckets: number;
  /** How strongly large weights are held down. */
  ridge: number;
  /** A bucket that is set in fewer rows than this gets no weight. */
  rarest: number;
  rounds: number;
};

/** Multinomial logistic regression; the same rows in the same order give the same weights. */
export const fit = (rows: readonly Row[], options: FitOptions): Fitted => {
  const { labels, buckets, rarest, rounds } = options;
  const matrix = matrixOf(rows, buckets, rarest);
  const start = new Float64Array((matrix.kept.length + 1) * labels);
  const best = minimise(logLoss(rows, matrix, options), start, { rounds, least: 1e-5 });
  const weights = new Float64Array(buckets * labels);
  matrix.kept.forEach((bucket, column) => {
    weights.set(best.subarray(column * labels, (column + 1) * labels), bucket * labels);
  });
  return { labels, buckets, weights, bias: [...best.subarray(matrix.kept.length * labels)] };
};
