import { describe, expect, it } from 'vitest';
import { HOUR } from '../../src/coaching/preferences.ts';
import { weekText } from '../../src/coaching/week.ts';
import { NOON, nudgedAt } from '../support/couple.ts';

describe('a busy week', () => {
  it('is told in figures where words end', () => {
    const met = Array.from({ length: 14 }, (_, i) => nudgedAt(NOON - i * HOUR));
    expect(weekText(met, 'ben', NOON, 'Europe/Lisbon')).toMatch(
      /^14 good moments reached you both this week/,
    );
    expect(weekText([], 'ben', NOON, 'Europe/Lisbon')).toMatch(/^A quiet week/);
  });
});
