import { describe, expect, it } from 'vitest';
import { CONSENT, ERASE, HELP, notice, PHRASES, PRIVACY, SETUP } from '../../src/coaching/phrases.ts';
import { PREFS } from '../../src/coaching/prefs-phrases.ts';
import { UserError } from '../../src/coaching/user-error.ts';

describe('words', () => {
  it('fit where Discord puts them', () => {
    for (const label of [
      CONSENT.mode,
      CONSENT.nudge,
      CONSENT.zone,
      CONSENT.extras,
      CONSENT.adult,
      CONSENT.title,
    ])
      expect(label.length).toBeLessThanOrEqual(45);
    for (const text of [
      CONSENT.nudgeMeans,
      CONSENT.zoneMeans,
      CONSENT.weeklyMeans,
      CONSENT.cloudMeans,
      CONSENT.cloud('h'.repeat(200)),
    ])
      expect(text.length).toBeLessThanOrEqual(100);
    for (const text of [
      HELP,
      PRIVACY,
      ERASE.ask,
      CONSENT.card(['<@1>', '<@2>']),
      SETUP.missing(['View Channel']),
      SETUP.seenBy('everyone'),
    ])
      expect(text.length).toBeLessThanOrEqual(2_000);
  });

  it('name what they are about', () => {
    expect(notice('stress', 'answer', 'Ana', 'L')).toBe('A small moment: Ana [is having a hard day](L).');
    expect(notice('stress', 'build', 'Ana', 'L')).toContain('One question would make it bigger');
    expect([PREFS.zone(null), PREFS.zone('Asia/Tokyo')]).toEqual([
      expect.stringContaining('not known'),
      expect.stringContaining('Asia/Tokyo'),
    ]);
    expect(
      [PREFS.quiet('x'), PREFS.weeklyHour('18:00'), PREFS.cloudYes('h'), PHRASES.zoneUnknown('z')].every(
        Boolean,
      ),
    ).toBe(true);
    expect(new UserError('so').message).toBe('so');
  });
});
