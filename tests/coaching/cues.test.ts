import { describe, expect, it } from 'vitest';
import { BIDS, isStronger } from '../../src/coaching/cues.ts';
import { isReply } from '../../src/coaching/replies.ts';

describe('cues', () => {
  it('answers vulnerability before repair before good news, and knows its labels', () => {
    expect(BIDS).toEqual(['vulnerability', 'repair', 'good_news', 'stress', 'affection', 'connection']);
    expect([isStronger('repair', 'stress'), isStronger('stress', 'stress')]).toEqual([true, false]);
    expect([isReply('active_constructive'), isReply('toString')]).toEqual([true, false]);
  });
});
