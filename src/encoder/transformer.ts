import { attentionSublayer } from './attention.ts';
import { feedForwardSublayer } from './feed-forward.ts';
import type { Kernel } from './kernel.ts';
import { axpy, dot } from './linear-algebra.ts';
import { EMBEDDING_SIZE, type Net } from './net.ts';
import { createWorkspace, MOST_TOKENS } from './workspace.ts';

/**
 * Adds the positional encoding (Vaswani et al. 2017, 3.5) of `position` to `row` [2 · n], from `frequencies` [n]: the sines
 * side by side and then the cosines, where the paper interleaves them.
 */
const addPositionalEncoding = (position: number, frequencies: Float32Array, row: Float32Array): void => {
  const half = frequencies.length;
  frequencies.forEach((frequency, i) => {
    row[i] = (row[i] ?? 0) + Math.sin(position * frequency);
    row[half + i] = (row[half + i] ?? 0) + Math.cos(position * frequency);
  });
};

/** Writes a token's embedding to `row` [256]: the published encoder doubles it, where the paper (3.4) multiplies by √width. */
const writeTokenEmbedding = (token: number, tokenEmbeddings: Float32Array, row: Float32Array): void => {
  const width = row.length;
  row.fill(0);
  axpy(2, tokenEmbeddings.subarray(token * width, (token + 1) * width), row);
};

/** The direction of `x` [n]: the same, of length 1. */
const unit = (x: Float32Array): Float32Array => {
  const length = Math.sqrt(dot(x, x));
  return x.map((value) => value / length);
};

/**
 * The Universal Sentence Encoder (Cer et al. 2018): the ids of a text's tokens → its embedding [512], of length 1; all zero
 * for no token.
 */
export const createEncoder = (kernel: Kernel, net: Net): ((tokens: readonly number[]) => Float32Array) => {
  const workspace = createWorkspace(kernel);
  const { residual, normed, sublayer, rowsOf, dense } = workspace;

  /** The input of the first layer → `residual`, tokens × 256. */
  const embedTokens = (tokens: readonly number[]): void => {
    rowsOf(residual, tokens.length, 2 * net.frequencies.length).forEach((row, position) => {
      writeTokenEmbedding(tokens[position] ?? 0, net.tokenEmbeddings, row);
      addPositionalEncoding(position, net.frequencies, row);
    });
  };

  /** The mean of `residual`, tokens × 512 → the first row of `normed`, which no layer needs any more. */
  const poolTokens = (tokens: number): void => {
    const mean = kernel.floats.subarray(normed, normed + EMBEDDING_SIZE).fill(0);
    for (const row of rowsOf(residual, tokens, EMBEDDING_SIZE)) axpy(1 / tokens, row, mean);
  };

  return (tokens) => {
    const read = tokens.slice(0, MOST_TOKENS);
    if (read.length === 0) return new Float32Array(EMBEDDING_SIZE);
    embedTokens(read);
    for (const layer of net.layers) {
      attentionSublayer(workspace, layer, read.length);
      feedForwardSublayer(workspace, layer, read.length);
    }
    poolTokens(read.length);
    const [sentence] = dense(normed, net.sentence, sublayer, 1);
    return unit(Float32Array.from(sentence ?? [], Math.tanh));
  };
};
