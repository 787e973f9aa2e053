import type { TurnText } from '../coaching/turn.ts';
import type { Classifier, Embed } from '../ports.ts';
import { calibrated } from './calibration.ts';
import { featuresOf } from './features.ts';
import { scoresOf } from './linear.ts';
import { meaningScores } from './meaning.ts';
import type { Judge, Model } from './model.ts';
import { readable } from './readable.ts';
import { recordOf } from '../record.ts';

const wordScores = ({ linear }: Judge, turn: TurnText): number[] =>
  scoresOf(linear, featuresOf(turn, linear.buckets));

/** What a turn is, from its words' scores and its meaning. */
const whole = async (
  judge: Judge,
  scores: readonly number[],
  { text }: TurnText,
  embed: Embed,
): Promise<number[]> => {
  const added = meaningScores(judge.meaning, await embed(readable(text)));
  return calibrated(
    judge.whole,
    scores.map((score, label) => score + (added[label] ?? 0)),
  );
};

/**
 * Reads turns with these weights, without an opinion on how sure is sure enough. Most turns are plainly no cue by their
 * words, and then their meaning, which takes longer, is not asked for.
 */
export const createReader = (
  { cues, replies, cue, reply, surelyNone }: Pick<Model, 'cues' | 'replies' | 'cue' | 'reply' | 'surelyNone'>,
  embed: Embed,
): Pick<Classifier, 'readCue' | 'readReply'> => ({
  async readCue(turn) {
    const scores = wordScores(cue, turn);
    const quick = calibrated(cue.words, scores);
    const isDone = (quick[cues.indexOf('none')] ?? 0) >= surelyNone;
    const probabilities = isDone ? quick : await whole(cue, scores, turn, embed);
    return recordOf(cues, (_, i) => probabilities[i] ?? 0);
  },
  async readReply(turn) {
    const probabilities = await whole(reply, wordScores(reply, turn), turn, embed);
    return recordOf(replies, (_, i) => probabilities[i] ?? 0);
  },
});

/** A classifier from its weights: pure, so the same turn always gets the same reading. */
export const createClassifier = (model: Model, embed: Embed): Classifier => ({
  ...createReader(model, embed),
  thresholds: model.thresholds,
});
