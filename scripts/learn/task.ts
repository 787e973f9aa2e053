import { featuresOf } from '../../src/classifier/features.ts';
import { CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';
import type { FitOptions, Row } from './fit.ts';
import type { Example } from './training-data.ts';
import type { Truth } from './line.ts';

/** One of the two things to learn: its labels, what is right, and how hard it is held. */
export type Task<L extends string> = {
  name: string;
  labels: readonly L[];
  /** Whether calibration and thresholds may rest on the example when it was not seen. */
  counts: (example: Example) => boolean;
  /** The labels that would be right; none where the turn is not judged. */
  rightOf: (truth: Truth) => readonly L[];
  options: Omit<FitOptions, 'labels' | 'seed'>;
};

export const CUE_TASK: Task<Cue> = {
  name: 'cue',
  labels: CUE_LABELS,
  counts: ({ lifelike }) => lifelike,
  rightOf: ({ cue }) => (cue === null ? [] : [cue]),
  options: { buckets: 2 ** 18, rarest: 2, hidden: 96, epochs: 5 },
};

export const REPLY_TASK: Task<Reply> = {
  name: 'reply',
  labels: REPLY_LABELS,
  counts: ({ lifelike }) => lifelike,
  rightOf: ({ replies }) => replies,
  options: { buckets: 2 ** 17, rarest: 2, hidden: 96, epochs: 5 },
};

/** An example that the task can learn from, with what it looks like to the model. */
export type Lesson = { example: Example; row: Row };

export const lessonsOf = <L extends string>(task: Task<L>, examples: readonly Example[]): Lesson[] =>
  examples.flatMap((example) => {
    const allowed = task.rightOf(example).map((label) => task.labels.indexOf(label));
    if (allowed.length === 0) return [];
    const features = featuresOf(example.text, task.options.buckets);
    const { weight, embedding } = example;
    return [{ example, row: { features, embedding, allowed, weight } }];
  });
