import { describe, expect, it } from 'vitest';
import { BIDS, CUE_LABELS } from '../../src/coaching/cues.ts';
import { noticeCue, noticeReply, type Thresholds } from '../../src/coaching/notice.ts';
import { CARE } from '../../src/coaching/preferences.ts';
import { recordOf } from '../../src/record.ts';

describe('noticing', () => {
  const thresholds: Thresholds = {
    conflict: 0.5,
    peace: 0.1,
    bids: recordOf(BIDS, () => recordOf(CARE, (_, i) => 0.3 + 0.2 * i)),
  };
  const reading = (some: Partial<Record<(typeof CUE_LABELS)[number], number>>) =>
    recordOf(CUE_LABELS, (cue) => some[cue] ?? 0);

  it.each([
    [{ good_news: 0.6 }, 'normal', 'good_news'],
    [{ good_news: 0.4 }, 'normal', 'none'],
    [{ good_news: 0.4 }, 'keen', 'good_news'],
    [{ good_news: 0.8 }, 'strict', 'none'],
    [{ good_news: 0.5, conflict: 0.5 }, 'keen', 'conflict'],
    [{ good_news: 0.9, conflict: 0.1 }, 'keen', 'none'],
    [{ good_news: 0.9, conflict: 0.09 }, 'keen', 'good_news'],
    [{ stress: 0.55, good_news: 0.4 }, 'normal', 'stress'],
    [{ none: 0.45, stress: 0.55 }, 'normal', 'stress'],
    [{ good_news: 0.6, vulnerability: 0.6 }, 'normal', 'vulnerability'],
    [{}, 'keen', 'none'],
  ] as const)('%j for a %s reader is %s', (some, care, cue) => {
    expect(noticeCue(reading(some), thresholds, () => care)).toBe(cue);
  });

  it('takes the likeliest answer', () => {
    const reply = {
      active_constructive: 0.1,
      passive_constructive: 0.6,
      passive_destructive: 0.2,
      active_destructive: 0.1,
    };
    expect(noticeReply(reply)).toBe('passive_constructive');
  });
});
