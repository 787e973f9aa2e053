import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  isZone,
  localMidnightAfter,
  morningAfter,
  nextWeekly,
} from '../../src/coaching/quiet-hours.ts';
import { NOON } from '../support/couple.ts';

describe('quiet hours', () => {
  const NIGHT = { from: 22 * 60, to: 8 * 60 };
  it.each([
    ['2026-03-02T21:59:00Z', 'Europe/Lisbon', NIGHT, false],
    ['2026-03-02T22:00:00Z', 'Europe/Lisbon', NIGHT, true],
    ['2026-03-03T07:59:00Z', 'Europe/Lisbon', NIGHT, true],
    ['2026-03-03T08:00:00Z', 'Europe/Lisbon', NIGHT, false],
    ['2026-03-02T16:30:00Z', 'Asia/Kolkata', NIGHT, true],
    ['2026-03-02T16:29:00Z', 'Asia/Kolkata', NIGHT, false],
    ['2026-03-02T12:30:00Z', 'Europe/Lisbon', { from: 12 * 60, to: 13 * 60 }, true],
    ['2026-03-02T13:00:00Z', 'Europe/Lisbon', { from: 12 * 60, to: 13 * 60 }, false],
    ['2026-03-02T03:00:00Z', 'Europe/Lisbon', { from: 0, to: 0 }, false],
  ])('%s in %s', (at, zone, quiet, expected) => {
    expect(isQuiet(Date.parse(at), zone, quiet)).toBe(expected);
  });

  it.each([
    ['2026-03-02T23:00:00Z', 'Europe/Lisbon', '2026-03-03T08:00:00Z'],
    ['2026-03-03T05:00:00Z', 'Europe/Lisbon', '2026-03-03T08:00:00Z'],
    ['2026-03-28T23:00:00Z', 'Europe/Lisbon', '2026-03-29T07:00:00Z'],
    ['2026-10-24T23:00:00Z', 'Europe/Lisbon', '2026-10-25T08:00:00Z'],
    ['2026-04-04T13:00:00Z', 'Australia/Sydney', '2026-04-04T22:00:00Z'],
  ])('after %s in %s morning is %s', (at, zone, morning) => {
    expect(new Date(morningAfter(Date.parse(at), zone, NIGHT)).toISOString()).toBe(
      new Date(morning).toISOString(),
    );
  });

  it('a day ends where its person is', () => {
    expect(new Date(localMidnightAfter(NOON, 'America/New_York')).toISOString()).toBe(
      '2026-03-03T05:00:00.000Z',
    );
    expect([isZone('Europe/Lisbon'), isZone('Atlantis')]).toEqual([true, false]);
  });

  it.each([
    [{ day: 7, hour: 18 }, '2026-03-08T18:00:00.000Z'],
    [{ day: 1, hour: 12 }, '2026-03-09T12:00:00.000Z'],
    [{ day: 1, hour: 13 }, '2026-03-02T13:00:00.000Z'],
  ])('the next %j after Monday noon', (weekly, next) => {
    expect(new Date(nextWeekly(NOON, 'Europe/Lisbon', weekly)).toISOString()).toBe(next);
  });
});
