import type { Classifier } from '../ports.ts';
import { cueFeatures, replyFeatures, type Features } from './features.ts';
import { calibrated, scoresOf, type Linear } from './linear.ts';
import type { Model } from './model.ts';
import { recordOf } from './record.ts';

const reading = <L extends string>(
  labels: readonly L[],
  model: Linear,
  features: Features,
): Record<L, number> => {
  const probabilities = calibrated(model, scoresOf(model, features));
  return recordOf(labels, (_, i) => probabilities[i] ?? 0);
};

/** Reads turns with these weights, without an opinion on how sure is sure enough. */
export const createReader = (
  model: Omit<Model, 'thresholds'>,
): Pick<Classifier, 'readCue' | 'readReply'> => ({
  readCue: (turn) => reading(model.cues, model.cue, cueFeatures(turn, model.cue.buckets)),
  readReply: (turn) => reading(model.replies, model.reply, replyFeatures(turn, model.reply.buckets)),
});

/** A classifier from its weights: pure, so the same turn always gets the same reading. */
export const createClassifier = (model: Model): Classifier => ({
  ...createReader(model),
  thresholds: model.thresholds,
});
