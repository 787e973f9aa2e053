import type { Layer } from './net.ts';
import type { Workspace } from './workspace.ts';

/**
 * The position-wise feed-forward sub-layer (Vaswani et al. 2017, 3.3): residual + max(0, x · W₁ + b₁) · W₂ + b₂ with
 * x = LayerNorm(residual), tokens × 512 → 1,536 → 512.
 */
export const feedForwardSublayer = (
  { normed, sublayer, wide, dense, normResidual, addToResidual }: Workspace,
  { feedForwardNorm, feedForwardIn, feedForwardOut }: Layer,
  tokens: number,
): void => {
  normResidual(feedForwardNorm, tokens);
  // The hidden layer takes the place of Q, K and V, which this layer's attention is done with.
  for (const hidden of dense(normed, feedForwardIn, wide, tokens))
    hidden.forEach((value, i) => (hidden[i] = Math.max(0, value)));
  addToResidual(dense(wide, feedForwardOut, sublayer, tokens));
};
