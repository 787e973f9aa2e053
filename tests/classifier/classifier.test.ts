import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/classifier/classifier.ts';
import { featuresOf } from '../../src/classifier/features.ts';
import type { Judge, Model } from '../../src/classifier/model.ts';
import { recordOf } from '../../src/record.ts';
import { BIDS, CUE_LABELS } from '../../src/coaching/cues.ts';
import { CARE } from '../../src/coaching/preferences.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';

const BUCKETS = 64;
const INPUTS = 2;

/** Says the same of every turn by its words, and adds the embedding's first number to the score of `moved`. */
const judge = (bias: readonly number[], moved: number): Judge => {
  const labels = bias.length;
  const even = { slope: 1, shift: bias.map(() => 0) };
  return {
    linear: {
      ...{ labels, buckets: BUCKETS, bias },
      weights: new Int8Array(BUCKETS * labels),
      scales: bias.map(() => 1),
    },
    meaning: {
      ...{ labels, inputs: INPUTS, hidden: 1 },
      first: Float32Array.of(1, 0),
      firstBias: Float32Array.of(0),
      second: Float32Array.from({ length: labels }, (_, label) => (label === moved ? 1 : 0)),
    },
    words: even,
    whole: even,
  };
};

const NEWS = CUE_LABELS.indexOf('good_news');

const model = (changes: Partial<Model> = {}): Model => ({
  cues: CUE_LABELS,
  replies: REPLY_LABELS,
  cue: judge(
    CUE_LABELS.map((cue) => (cue === 'none' ? 4 : 0)),
    NEWS,
  ),
  reply: judge([0, 0, 0, 0], 1),
  surelyNone: 0.8,
  thresholds: { bids: recordOf(BIDS, () => recordOf(CARE, () => 0.5)), conflict: 0.5, peace: 0.4 },
  ...changes,
});

const heard: string[] = [];
const embed = (text: string) => {
  heard.push(text);
  return Promise.resolve(Float32Array.of(text.includes('deep') ? 9 : 0, 0));
};
const turn = (text: string) => ({ text, context: [] });

describe('a classifier', () => {
  it('does not ask for the meaning of a turn that is plainly no cue by its words', async () => {
    heard.length = 0;
    const { none } = await createClassifier(model(), embed).readCue(turn('ok deep'));
    expect(none).toBeGreaterThan(0.85);
    expect(heard).toEqual([]);
  });

  it('asks where the words are not sure, and lets the meaning decide', async () => {
    const classifier = createClassifier(model({ surelyNone: 0.99 }), embed);
    expect((await classifier.readCue(turn('deep'))).good_news).toBeGreaterThan(0.9);
    expect((await classifier.readCue(turn('shallow'))).good_news).toBeLessThan(0.1);
  });

  it('gives the encoder what a person reads, not what was typed', async () => {
    heard.length = 0;
    await createClassifier(model(), embed).readReply(turn('||sooooo|| go\u200bod'));
    expect(heard).toEqual(['soo good']);
  });

  it('takes empty turns', async () => {
    const reading = await createClassifier(model(), embed).readCue(turn(''));
    expect(Object.values(reading).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(featuresOf(turn(''), BUCKETS).buckets.length).toBeGreaterThan(0);
  });
});
