import { axpy, dot, softmax } from './linear-algebra.ts';
import type { Layer } from './net.ts';
import type { Workspace } from './workspace.ts';

const HEADS = 4;

/**
 * Scaled dot-product attention (Vaswani et al. 2017, 3.2.1) for one query: softmax(q · Kᵀ / √d) · V.
 * `query` [d], `keys` and `values` tokens × [d] → `out` [d].
 */
const scaledDotProduct = (
  query: Float32Array,
  keys: readonly Float32Array[],
  values: readonly Float32Array[],
  out: Float32Array,
): void => {
  const scores = Float32Array.from(keys, (key) => dot(query, key) / Math.sqrt(query.length));
  out.fill(0);
  softmax(scores).forEach((weight, i) => {
    axpy(weight, values[i] ?? out, out);
  });
};

/**
 * Multi-head self-attention (3.2.2): every token asks all tokens of its text, in each head by itself.
 * `qkv` is tokens × [3 · width], a token's query, key and value side by side, and each of these its heads side by
 * side; `out` is tokens × [width], the heads' answers concatenated.
 */
const multiHead = (qkv: readonly Float32Array[], out: readonly Float32Array[], width: number): void => {
  const size = width / HEADS;
  for (let start = 0; start < width; start += size) {
    const headOf = (part: number): Float32Array[] =>
      qkv.map((row) => row.subarray(part * width + start, part * width + start + size));
    const [queries, keys, values] = [headOf(0), headOf(1), headOf(2)];
    out.forEach((row, i) => {
      scaledDotProduct(queries[i] ?? row, keys, values, row.subarray(start, start + size));
    });
  }
};

/**
 * The attention sub-layer: residual + MultiHead(LayerNorm(residual)) · Wᴼ, tokens × width → tokens × 512. Normalised before,
 * not after as in the paper: so the encoder was trained.
 */
export const attentionSublayer = (
  { residual, normed, sublayer, wide, dense, normResidual, addToResidual }: Workspace,
  { attentionNorm, qkv, attentionOutput, resize }: Layer,
  tokens: number,
): void => {
  // The heads' answers are written over `normed`, which has been read once Q, K and V stand in `wide`.
  const heads = normResidual(attentionNorm, tokens);
  multiHead(dense(normed, qkv, wide, tokens), heads, attentionNorm.scale.length);
  if (!resize) {
    addToResidual(dense(normed, attentionOutput, sublayer, tokens));
    return;
  }
  // The two change places, because the kernel cannot resize the residual stream in place; their sum is the same.
  const resized = dense(residual, resize, sublayer, tokens);
  dense(normed, attentionOutput, residual, tokens);
  addToResidual(resized);
};
