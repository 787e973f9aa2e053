/** A net with one hidden layer over a sentence's embedding: `first[unit * inputs + i]`, `second[label * hidden + unit]`. */
export type Meaning = {
  inputs: number;
  hidden: number;
  labels: number;
  first: Float32Array;
  firstBias: Float32Array;
  second: Float32Array;
};

/** What the hidden units (rectified) make of the embedding. */
export const hiddenOf = ({ inputs, hidden, first, firstBias }: Meaning, embedding: Float32Array) => {
  const units = new Float32Array(hidden);
  for (let unit = 0; unit < hidden; unit++) {
    let sum = firstBias[unit] ?? 0;
    for (let i = 0, at = unit * inputs; i < inputs; i++, at++) sum += (first[at] ?? 0) * (embedding[i] ?? 0);
    units[unit] = sum > 0 ? sum : 0;
  }
  return units;
};

/** One score a label, to be added to what the words say. */
export const meaningScores = (model: Meaning, embedding: Float32Array): number[] => {
  const units = hiddenOf(model, embedding);
  return Array.from({ length: model.labels }, (_, label) =>
    units.reduce((sum, unit, u) => sum + unit * (model.second[label * model.hidden + u] ?? 0), 0),
  );
};
