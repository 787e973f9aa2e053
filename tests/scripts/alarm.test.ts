import { describe, expect, it } from 'vitest';
import { chooseAlarm } from '../../scripts/learn/alarm.ts';
import type { Unseen } from '../../scripts/learn/cross-fit.ts';
import { chooseSurelyNone } from '../../scripts/learn/surely-none.ts';
import type { Judge } from '../../src/classifier/model.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';

const NONE = CUE_LABELS.indexOf('none');
const NEWS = CUE_LABELS.indexOf('good_news');

describe('where the words are enough', () => {
  it('lies just above all but one in two hundred cues', () => {
    const cues = Array.from({ length: 400 }, (_, i) => ({ quick: i / 400, right: NEWS }));
    const surely = chooseSurelyNone([...cues, { quick: 0.999, right: NONE }]);
    expect(cues.filter(({ quick }) => quick >= surely)).toHaveLength(2);
  });

  it('is nowhere where no cue was ever seen', () => {
    expect(chooseSurelyNone([{ quick: 0.5, right: NONE }])).toBe(1);
  });
});

const even = { slope: 1, shift: [0, 0] };
const judge: Judge = {
  linear: { labels: 2, buckets: 1, weights: new Int8Array(2), scales: [1, 1], bias: [0, 0] },
  meaning: {
    ...{ inputs: 1, hidden: 1, labels: 2 },
    first: new Float32Array(1),
    firstBias: new Float32Array(1),
    second: new Float32Array(2),
  },
  words: even,
  whole: even,
};

/** A turn whose score of danger is `score`, by its words and as a whole. */
const heard = (score: number, isDanger: boolean): Unseen => ({
  fold: 0,
  right: isDanger ? 1 : 0,
  words: [0, score],
  whole: [0, score],
  example: {
    ...{ chat: 'C', turn: 0, file: 'f', group: 'g', weight: 1, lifelike: false, follows: false },
    ...{ cue: isDanger ? null : 'none', replies: [], safety: isDanger ? 'danger' : null },
    text: { text: '', context: [] },
    embedding: new Float32Array(),
  },
});

describe('the alarm', () => {
  const chats = Array.from({ length: 2_000 }, (_, i) => heard(i / 2_000 - 3, false));
  const dangers = Array.from({ length: 1_000 }, (_, i) => heard(i < 250 ? -5 : i / 1_000, true));

  it('rings on at most one in a thousand turns of the chats', () => {
    const { falseAlarms, recall } = chooseAlarm([judge], [...chats, ...dangers]);
    expect(falseAlarms).toBeLessThanOrEqual(0.001);
    expect(recall).toBeGreaterThan(0.74);
    expect(recall).toBeLessThanOrEqual(0.75);
  });
});
