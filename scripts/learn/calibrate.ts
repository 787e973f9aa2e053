import { softmax, type Calibration } from '../../src/classifier/calibration.ts';
import { minimise, type Objective } from './lbfgs.ts';

/** Scores of a turn that the model had not seen, and the one label that was right. */
export type Outcome = { scores: readonly number[]; right: number };

const surprise =
  (outcomes: readonly Outcome[]): Objective =>
  ([slope = 1, ...shift], gradient) => {
    gradient.fill(0);
    return outcomes.reduce((loss, { scores, right }) => {
      const believed = softmax(scores.map((score, label) => slope * score + (shift[label] ?? 0)));
      believed.forEach((p, label) => {
        const error = p - (label === right ? 1 : 0);
        gradient[0] = (gradient[0] ?? 0) + error * (scores[label] ?? 0);
        gradient[label + 1] = (gradient[label + 1] ?? 0) + error;
      });
      return loss - Math.log(Math.max(believed[right] ?? 0, 1e-12));
    }, 0);
  };

/** One temperature and one shift a label (Guo et al. 2017, bias-corrected), fitted to what came out; 1 and 0 for nothing. */
export const calibrate = (outcomes: readonly Outcome[], labels: number): Calibration => {
  const start = new Float64Array(labels + 1);
  start[0] = 1;
  const [slope = 1, ...shift] = minimise(surprise(outcomes), start, { rounds: 200, least: 1e-9 });
  return { slope, shift };
};
