/** Turns scores into probabilities: softmax of `slope * score + shift[label]`. */
export type Calibration = { slope: number; shift: readonly number[] };

/** Probabilities from scores; they sum to one. */
export const softmax = (scores: readonly number[]): number[] => {
  const highest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - highest));
  const total = exps.reduce((sum, e) => sum + e, 0);
  return exps.map((e) => e / total);
};

/** Calibrated probabilities from scores. */
export const calibrated = ({ slope, shift }: Calibration, scores: readonly number[]): number[] =>
  softmax(scores.map((score, label) => slope * score + (shift[label] ?? 0)));
