import type { Linear } from '../../src/classifier/linear.ts';
import type { Fitted } from './fit.ts';

const LARGEST = 127;

/** Word weights as signed bytes with one scale a label. */
export const quantise = ({ labels, buckets, weights, bias }: Fitted): Linear => {
  const largest = Array.from(bias, () => 0);
  weights.forEach((weight, i) => {
    const label = i % labels;
    largest[label] = Math.max(largest[label] ?? 0, Math.abs(weight));
  });
  const scales = largest.map((size) => size / LARGEST || 1);
  const small = Int8Array.from(weights, (weight, i) => Math.round(weight / (scales[i % labels] ?? 1)));
  return { labels, buckets, weights: small, scales, bias: [...bias] };
};
