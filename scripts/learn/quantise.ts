import type { Linear } from '../../src/classifier/linear.ts';
import type { Fitted } from './fit.ts';

const LARGEST = 127;

/** Weights as signed bytes with one scale a label; not yet calibrated. */
export const quantise = ({ labels, buckets, weights, bias }: Fitted): Linear => {
  const largest = bias.map(() => 0);
  weights.forEach((weight, i) => {
    const label = i % labels;
    largest[label] = Math.max(largest[label] ?? 0, Math.abs(weight));
  });
  const scales = largest.map((size) => size / LARGEST || 1);
  const small = Int8Array.from(weights, (weight, i) => Math.round(weight / (scales[i % labels] ?? 1)));
  return { labels, buckets, weights: small, scales, bias, slope: 1, shift: bias.map(() => 0) };
};
