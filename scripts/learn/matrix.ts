import type { Row } from './fit.ts';

/** Rows end to end: row `r` has the cells from `starts[r]` up to `starts[r + 1]`; `columns` count kept buckets only. */
export type Matrix = {
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
  /** The buckets that have a column, in the columns' order. */
  kept: readonly number[];
};

const keptBuckets = (rows: readonly Row[], buckets: number, rarest: number): number[] => {
  const counts = new Uint32Array(buckets);
  for (const { features } of rows)
    for (const bucket of features.buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return [...counts.keys()].filter((bucket) => (counts[bucket] ?? 0) >= rarest);
};

/** Packs the rows, leaving out buckets that fewer than `rarest` rows set. */
export const matrixOf = (rows: readonly Row[], buckets: number, rarest: number): Matrix => {
  const kept = keptBuckets(rows, buckets, rarest);
  const columnOf = new Int32Array(buckets).fill(-1);
  kept.forEach((bucket, column) => (columnOf[bucket] = column));
  const cells = rows.reduce((sum, { features }) => sum + features.buckets.length, 0);
  const starts = new Uint32Array(rows.length + 1);
  const columns = new Uint32Array(cells);
  const values = new Float64Array(cells);
  let end = 0;
  rows.forEach(({ features }, r) => {
    features.buckets.forEach((bucket, i) => {
      const column = columnOf[bucket] ?? -1;
      if (column < 0) return;
      columns[end] = column;
      values[end++] = features.values[i] ?? 0;
    });
    starts[r + 1] = end;
  });
  return { starts, columns, values, kept };
};
