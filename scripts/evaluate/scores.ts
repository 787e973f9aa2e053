/** How one label fared. Rates are 0 where nothing was there to divide by. */
export type LabelScore = { precision: number; recall: number; f1: number; count: number };

/** What was true of a turn and what was said of it. */
export type Call<L extends string> = { truth: L; said: L };

/** A macro average leaves out labels with fewer true turns than this: their F1 is mostly luck. */
const FEWEST = 20;

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** `matrix[truth][said]`, both in the order of `labels`. */
export const confusionOf = <L extends string>(
  labels: readonly L[],
  calls: readonly Call<L>[],
): number[][] => {
  const matrix = labels.map(() => labels.map(() => 0));
  for (const { truth, said } of calls) {
    const row = matrix[labels.indexOf(truth)];
    const column = labels.indexOf(said);
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return matrix;
};

/** Precision, recall, F1 and true count of the label in place `i` of the matrix. */
export const scoreOf = (matrix: readonly (readonly number[])[], i: number): LabelScore => {
  const hits = matrix[i]?.[i] ?? 0;
  const count = (matrix[i] ?? []).reduce((sum, n) => sum + n, 0);
  const said = matrix.reduce((sum, row) => sum + (row[i] ?? 0), 0);
  return {
    precision: ratio(hits, said),
    recall: ratio(hits, count),
    f1: ratio(2 * hits, count + said),
    count,
  };
};

/** The places of the labels with at least `fewest` true turns. */
export const frequentIn = (matrix: readonly (readonly number[])[], fewest = FEWEST): number[] =>
  [...matrix.keys()].filter((i) => scoreOf(matrix, i).count >= fewest);

/**
 * The mean F1 of the labels in these places; NaN where there is none. A resample keeps the places of the whole, or its
 * average would be one of other labels.
 */
export const macroF1 = (matrix: readonly (readonly number[])[], places: readonly number[]): number =>
  places.reduce((sum, i) => sum + scoreOf(matrix, i).f1, 0) / places.length;
