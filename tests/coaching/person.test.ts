import { describe, expect, it } from 'vitest';
import { careFor, isPaused, newPerson, used } from '../../src/coaching/person.ts';
import { DAY } from '../../src/coaching/time.ts';
import { NOON, person } from '../support/couple.ts';

describe('a person', () => {
  it('begins with nothing ticked', () => {
    const { mode, nudgeAbout, cloudHost, weekly, zone } = newPerson('ana').preferences;
    expect({ mode, nudgeAbout, cloudHost, weekly, zone }).toEqual({
      mode: 'draft',
      nudgeAbout: [],
      cloudHost: null,
      weekly: null,
      zone: null,
    });
  });

  it.each([
    [null, false],
    [NOON, false],
    [NOON + 1, true],
    ['i_return' as const, true],
  ])('paused until %s', (pausedUntil, expected) => {
    expect(isPaused(person('ana', {}, { pausedUntil }), NOON)).toBe(expected);
  });

  it.each([
    [0, 0, 'normal'],
    [1, 0, 'calm'],
    [2, 0, 'strict'],
    [5, 0, 'strict'],
    [1, 30 * DAY, 'normal'],
  ])('after %i misreads %i ms ago is read %s', (count, ago, care) => {
    const wrongReads = Array.from({ length: count }, () => ({ bid: 'stress' as const, at: NOON - ago }));
    const reader = person('ben', {}, { wrongReads });
    expect(careFor(reader, 'stress', NOON)).toBe(care);
    expect(careFor(reader, 'good_news', NOON)).toBe('normal');
  });

  it('is known to have used the bot', () => {
    expect(used(person('ana'), NOON).usedAt).toBe(NOON);
  });
});
