import type { Norm } from './net.ts';

/** Keeps the division finite where all values of a row are equal; the published graph's constant. */
const EPSILON = 1e-6;

/** The dot product of `x` [n] and `y` [n]. */
export const dot = (x: Float32Array, y: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (y[i] ?? 0);
  return sum;
};

/** y += a · x, in place, as BLAS calls it; `x` [n], `y` [n]. */
export const axpy = (a: number, x: Float32Array, y: Float32Array): void => {
  for (let i = 0; i < y.length; i++) y[i] = (y[i] ?? 0) + a * (x[i] ?? 0);
};

/** Weights [n] that sum to one, from scores [n]. */
export const softmax = (scores: Float32Array): Float32Array => {
  // Without the highest score taken off, the exponential of a great score would be infinite.
  const highest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - highest));
  const total = exps.reduce((sum, exp) => sum + exp, 0);
  return exps.map((exp) => exp / total);
};

/** Layer normalisation (Ba et al. 2016) of one token's row: `x` [width] → `out` [width], with learned scale and bias. */
export const layerNorm = (x: Float32Array, { scale, bias }: Norm, out: Float32Array): void => {
  let sum = 0;
  for (const value of x) sum += value;
  const mean = sum / x.length;
  let squares = 0;
  for (const value of x) squares += (value - mean) ** 2;
  const inverseDeviation = 1 / Math.sqrt(squares / x.length + EPSILON);
  for (let i = 0; i < x.length; i++)
    out[i] = ((x[i] ?? 0) - mean) * inverseDeviation * (scale[i] ?? 0) + (bias[i] ?? 0);
};
