import type { Row } from './fit.ts';
import type { Objective } from './lbfgs.ts';
import type { Matrix } from './matrix.ts';

type Kernel = (row: number, point: Float64Array, cells: Float64Array) => void;

/** Writes into `sums` the row's score for each label. */
const scoreRow =
  ({ starts, columns, values }: Matrix, labels: number): Kernel =>
  (row, point, sums) => {
    const biasAt = point.length - labels;
    for (let label = 0; label < labels; label++) sums[label] = point[biasAt + label] ?? 0;
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i++) {
      const at = (columns[i] ?? 0) * labels;
      const value = values[i] ?? 0;
      for (let label = 0; label < labels; label++)
        sums[label] = (sums[label] ?? 0) + value * (point[at + label] ?? 0);
    }
  };

/** Adds to the gradient what the row's error in each label says about its weights. */
const spreadRow =
  ({ starts, columns, values }: Matrix, labels: number): Kernel =>
  (row, gradient, errors) => {
    const biasAt = gradient.length - labels;
    for (let label = 0; label < labels; label++)
      gradient[biasAt + label] = (gradient[biasAt + label] ?? 0) + (errors[label] ?? 0);
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i++) {
      const at = (columns[i] ?? 0) * labels;
      const value = values[i] ?? 0;
      for (let label = 0; label < labels; label++)
        gradient[at + label] = (gradient[at + label] ?? 0) + value * (errors[label] ?? 0);
    }
  };

/** Turns scores into beliefs in place. */
const softmaxInPlace = (sums: Float64Array): void => {
  const highest = sums.reduce((a, b) => Math.max(a, b), -Infinity);
  let total = 0;
  sums.forEach((sum, label) => (total += sums[label] = Math.exp(sum - highest)));
  sums.forEach((e, label) => (sums[label] = e / total));
};

/** Turns beliefs into errors in place and answers the surprise at one of the allowed labels being right. */
const judge = (beliefs: Float64Array, { allowed, weight }: Row): number => {
  const right = Math.max(
    1e-12,
    allowed.reduce((sum, label) => sum + (beliefs[label] ?? 0), 0),
  );
  for (const label of allowed) beliefs[label] = (beliefs[label] ?? 0) * (1 - 1 / right);
  beliefs.forEach((error, label) => (beliefs[label] = weight * error));
  return -weight * Math.log(right);
};

/** Half the squared length of the weights times `ridge`; the bias, which comes last, is left alone. */
const holdDown = (point: Float64Array, gradient: Float64Array, labels: number, ridge: number): number => {
  let squares = 0;
  gradient.fill(0);
  for (let i = 0; i < point.length - labels; i++) {
    const weight = point[i] ?? 0;
    gradient[i] = ridge * weight;
    squares += weight * weight;
  }
  return 0.5 * ridge * squares;
};

/** The loss of multinomial logistic regression; a row with several allowed labels asks for any of them. */
export const logLoss = (
  rows: readonly Row[],
  matrix: Matrix,
  { labels, ridge }: { labels: number; ridge: number },
): Objective => {
  const score = scoreRow(matrix, labels);
  const spread = spreadRow(matrix, labels);
  const cells = new Float64Array(labels);
  return (point, gradient) => {
    let loss = holdDown(point, gradient, labels, ridge);
    rows.forEach((row, r) => {
      score(r, point, cells);
      softmaxInPlace(cells);
      loss += judge(cells, row);
      spread(r, gradient, cells);
    });
    return loss;
  };
};
