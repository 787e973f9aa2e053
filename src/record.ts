const isFull = <K extends string, V>(
  keys: readonly K[],
  found: Partial<Record<K, V>>,
): found is Record<K, V> => keys.every((key) => Object.hasOwn(found, key));

/** One value for every key, in the keys' order. */
export const recordOf = <K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K, i: number) => V,
): Record<K, V> => {
  const found: Partial<Record<K, V>> = {};
  keys.forEach((key, i) => {
    found[key] = valueOf(key, i);
  });
  if (!isFull(keys, found)) throw new Error('A key is missing.');
  return found;
};
