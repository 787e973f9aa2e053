import { createRandom, shuffled } from './random.ts';

/**
 * Deals whole groups to `k` folds of nearly equal numbers of groups; kinds (the files) are dealt one after the other, so
 * that each fold has its share of each. Answers the fold of a group; a group that was not dealt has none.
 */
export const dealFolds = (
  groups: readonly { group: string; kind: string }[],
  k: number,
  seed: number,
): ReadonlyMap<string, number> => {
  const random = createRandom(seed);
  const kinds = Map.groupBy(groups, ({ kind }) => kind);
  const order = [...kinds.values()].flatMap((members) =>
    shuffled([...new Set(members.map(({ group }) => group))], random),
  );
  return new Map(order.map((group, i) => [group, i % k]));
};
