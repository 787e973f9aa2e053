import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, DEFAULT_WEEKLY, withChoices } from '../../src/coaching/preferences.ts';

describe('choices', () => {
  it('choosing again keeps what was set elsewhere', () => {
    const choices = {
      mode: 'listen' as const,
      nudgeAbout: ['stress' as const],
      weekly: true,
      cloudHost: null,
      zone: null,
    };
    const before = {
      ...DEFAULT_PREFERENCES,
      nudgeAbout: ['affection' as const, 'good_news' as const],
      zone: 'Asia/Tokyo',
    };
    const after = withChoices(before, choices);
    expect(after.nudgeAbout).toEqual(['stress', 'affection']);
    expect(after).toMatchObject({ zone: 'Asia/Tokyo', weekly: DEFAULT_WEEKLY });
    const monday = { day: 1, hour: 9 };
    expect(withChoices({ ...before, weekly: monday }, choices).weekly).toEqual(monday);
    expect(withChoices({ ...before, weekly: monday }, { ...choices, weekly: false }).weekly).toBeNull();
  });
});
