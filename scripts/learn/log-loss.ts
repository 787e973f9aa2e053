/** Turns scores into beliefs in place. */
export const softmaxInPlace = (sums: Float64Array): void => {
  const highest = sums.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  sums.forEach((sum, label) => (total += sums[label] = Math.exp(sum - highest)));
  sums.forEach((e, label) => (sums[label] = e / total));
};

/** Turns beliefs into errors in place: how far each is from any of the allowed labels being right, times the weight. */
export const judge = (
  beliefs: Float64Array,
  { allowed, weight }: { allowed: readonly number[]; weight: number },
): void => {
  const right = Math.max(
    1e-12,
    allowed.reduce((sum, label) => sum + (beliefs[label] ?? 0), 0),
  );
  for (const label of allowed) beliefs[label] = (beliefs[label] ?? 0) * (1 - 1 / right);
  beliefs.forEach((error, label) => (beliefs[label] = weight * error));
};
