import { describe, expect, it } from 'vitest';
import { BIDS, CUE_LABELS, isBid, isCue, isStronger } from '../../src/coaching/cues.ts';
import { isReply, REPLY_LABELS } from '../../src/coaching/replies.ts';

describe('cues', () => {
  it('are answered in the order in which a caring partner would', () => {
    expect(BIDS).toEqual(['vulnerability', 'repair', 'good_news', 'stress', 'affection', 'connection']);
  });

  it('are each stronger than those after them, and none than itself', () => {
    expect([
      isStronger('repair', 'stress'),
      isStronger('stress', 'repair'),
      isStronger('stress', 'stress'),
    ]).toEqual([true, false, false]);
  });

  it('ask for an answer, but for anger and for nothing', () => {
    expect(CUE_LABELS.filter((cue) => !isBid(cue))).toEqual(['conflict', 'none']);
  });

  it('and replies are known by their own labels only', () => {
    expect(['stress', 'toString', ''].map(isCue)).toEqual([true, false, false]);
    expect(['active_constructive', 'toString', ''].map(isReply)).toEqual([true, false, false]);
    expect(REPLY_LABELS).toHaveLength(4);
  });
});
