import type { Kernel } from './kernel.ts';
import { axpy, layerNorm } from './linear-algebra.ts';
import { EMBEDDING_SIZE, type Dense, type Norm } from './net.ts';

/** Tokens that the encoder was made for; what follows is not read. */
export const MOST_TOKENS = 128;

/** The widest row: Q, K and V side by side (3 · 512), or the hidden layer of the feed-forward net. */
const WIDEST = 1_536;

/** Floats that are worked in, beside the weights. */
export const WORKSPACE_SIZE = MOST_TOKENS * (3 * EMBEDDING_SIZE + WIDEST);

/** Rows that the kernel takes at a time; what it writes to the spare ones is never read. */
const ROWS_AT_ONCE = 4;

/**
 * Where the work on one text is done: four buffers in the kernel's memory, each a matrix of a row a token, named by the float
 * where it begins. Their width changes from step to step. Every buffer is used again in every layer, so that the
 * whole pass stays within 1.6 MB.
 */
export type Workspace = {
  /** The residual stream, to which every sub-layer adds: tokens × 256 before the first layer, × 512 after it. */
  residual: number;
  /** What a sub-layer reads: the residual stream after layer normalisation. */
  normed: number;
  /** What a sub-layer answers, before it is added to the residual stream: tokens × 512. */
  sublayer: number;
  /** Q, K and V, or the feed-forward net's hidden layer: tokens × up to 1,536. */
  wide: number;
  /** Views of a buffer's rows: rows × [width]. */
  rowsOf: (buffer: number, rows: number, width: number) => Float32Array[];
  /** x · W + b: rows × inner → `out`, rows × cols, whose rows are answered. */
  dense: (x: number, layer: Dense, out: number, rows: number) => Float32Array[];
  /** LayerNorm(residual) → `normed`, rows × width, whose rows are answered. */
  normResidual: (norm: Norm, rows: number) => Float32Array[];
  /** residual += `added`, rows × 512: the residual connection (Vaswani et al. 2017, 3.1). */
  addToResidual: (added: readonly Float32Array[]) => void;
};

/** Sets the workspace's floats aside in the kernel's memory, `WORKSPACE_SIZE` of them. */
export const createWorkspace = (kernel: Kernel): Workspace => {
  const buffer = (width: number): number => kernel.allocate(MOST_TOKENS * width);
  const [residual, normed, sublayer, wide] = [
    buffer(EMBEDDING_SIZE),
    buffer(EMBEDDING_SIZE),
    buffer(EMBEDDING_SIZE),
    buffer(WIDEST),
  ];

  const rowsOf = (from: number, rows: number, width: number): Float32Array[] =>
    Array.from({ length: rows }, (_, row) =>
      kernel.floats.subarray(from + row * width, from + (row + 1) * width),
    );

  return {
    ...{ residual, normed, sublayer, wide, rowsOf },
    dense: (x, { matrix, bias }, out, rows) => {
      kernel.multiply(x, matrix, out, Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE);
      const answer = rowsOf(out, rows, matrix.cols);
      for (const row of answer) axpy(1, bias, row);
      return answer;
    },
    normResidual: (norm, rows) => {
      const width = norm.scale.length;
      const out = rowsOf(normed, rows, width);
      rowsOf(residual, rows, width).forEach((row, i) => {
        layerNorm(row, norm, out[i] ?? row);
      });
      return out;
    },
    addToResidual: (added) => {
      rowsOf(residual, added.length, EMBEDDING_SIZE).forEach((row, i) => {
        axpy(1, added[i] ?? row, row);
      });
    },
  };
};
