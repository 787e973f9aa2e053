import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/coaching/user-error.ts';
import { CONSENT, ERASE, HELP, notice, PHRASES, PRIVACY, SETUP, WEEK } from '../../src/coaching/phrases.ts';
import { PREFS } from '../../src/coaching/prefs-phrases.ts';

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
    expect(PREFS.quiet('22:00 to 08:00')).toBe('Quiet hours: 22:00 to 08:00');
    expect(PREFS.weeklyHour('18:00')).toBe('Weekly note at 18:00');
    expect(PREFS.cloudYes('host.'.repeat(40))).toHaveLength(100);
    expect([PHRASES.zoneIs('Asia/Tokyo'), PHRASES.zoneUnknown('Mars')]).toEqual([
      'Your time zone: Asia/Tokyo.',
      expect.stringContaining('“Mars”'),
    ]);
    expect([null, 0, 10, 60, 180].map(PREFS.delay)).toEqual([
      ...['I wait: 5 to 30 minutes, by what was shared', 'I wait: not at all', 'I wait: 10 minutes'],
      ...['I wait: 1 hour', 'I wait: 3 hours'],
    ]);
    expect(['2-5', '0-0'].map(PREFS.dose)).toEqual(['Notes: at most 2 a day, 5 a week', 'Notes: none']);
    expect([WEEK.noted(0), WEEK.noted(2)]).toEqual([
      expect.stringContaining('none of them'),
      expect.stringContaining('Only those'),
    ]);
  });
});

it('a sentence for a person is told from any other error', () => {
  const error = new UserError('Please choose your partner.');
  expect([error.name, error.message]).toEqual(['UserError', 'Please choose your partner.']);
});
