import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  isZone,
  localMidnightAfter,
  morningAfter,
  nextWeekly,
} from '../../src/coaching/quiet-hours.ts';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
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
    ['2026-03-02T16:14:00Z', 'Asia/Kathmandu', NIGHT, false],
    ['2026-03-02T16:15:00Z', 'Asia/Kathmandu', NIGHT, true],
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
    ['2026-04-04T12:00:00Z', 'Australia/Lord_Howe', '2026-04-04T21:30:00Z'],
    ['2026-10-03T12:00:00Z', 'Australia/Lord_Howe', '2026-10-03T21:00:00Z'],
    ['2026-03-02T17:00:00Z', 'Asia/Kolkata', '2026-03-03T02:30:00Z'],
  ])('after %s in %s morning is %s', (at, zone, morning) => {
    expect(new Date(morningAfter(Date.parse(at), zone, NIGHT)).toISOString()).toBe(
      new Date(morning).toISOString(),
    );
  });

  it('that end at half past one end once in the night that has two of them', () => {
    const short = { from: 22 * 60, to: 90 };
    const ends = ['2026-10-24T23:00:00Z', '2026-10-25T01:10:00Z'].map((at) =>
      new Date(morningAfter(Date.parse(at), 'Europe/Lisbon', short)).toISOString(),
    );
    expect(ends).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
  });

  it('are over when morning comes, in every zone and on every day of the year', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const moments = fc.record({
      zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      at: fc.integer({ min: 0, max: 365 * 24 * 60 }).map((minutes) => NOON + minutes * MINUTE),
      quiet: fc.record({ from: minute, to: minute }),
    });
    fc.assert(
      fc.property(moments, ({ zone, at, quiet }) => {
        fc.pre(isQuiet(at, zone, quiet));
        const morning = morningAfter(at, zone, quiet);
        expect(isQuiet(morning, zone, quiet)).toBe(false);
        expect(morning).toBeGreaterThan(at);
        expect(morning - at).toBeLessThanOrEqual(25 * HOUR);
      }),
      { seed: 20_260_302, numRuns: 2_000 },
    );
  });
});

describe('the day of a person', () => {
  it.each([
    ['2026-03-02T12:00:00Z', 'America/New_York', '2026-03-03T05:00:00.000Z'],
    ['2026-03-02T12:00:00Z', 'Asia/Kolkata', '2026-03-02T18:30:00.000Z'],
    ['2026-03-02T00:00:00Z', 'Europe/Lisbon', '2026-03-03T00:00:00.000Z'],
    ['2026-03-28T12:00:00Z', 'Europe/Lisbon', '2026-03-29T00:00:00.000Z'],
    ['2026-03-29T12:00:00Z', 'Europe/Lisbon', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25T00:30:00Z', 'Europe/Lisbon', '2026-10-26T00:00:00.000Z'],
    ['2026-04-23T20:00:00Z', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s in %s ends at %s', (at, zone, midnight) => {
    expect(new Date(localMidnightAfter(Date.parse(at), zone)).toISOString()).toBe(midnight);
  });

  it('is told by a zone that there is', () => {
    expect(['Europe/Lisbon', 'Asia/Kolkata', 'Atlantis', ''].map(isZone)).toEqual([true, true, false, false]);
  });
});

describe('the weekly hour', () => {
  const SUNDAY_ONE = { day: 7, hour: 1 };
  it.each([
    ['later this week', '2026-03-02T12:00:00Z', { day: 7, hour: 18 }, '2026-03-08T18:00:00.000Z'],
    [
      'the hour that is now, next week',
      '2026-03-02T12:00:00Z',
      { day: 1, hour: 12 },
      '2026-03-09T12:00:00.000Z',
    ],
    ['later today', '2026-03-02T12:00:00Z', { day: 1, hour: 13 }, '2026-03-02T13:00:00.000Z'],
    [
      'after the clocks went forward',
      '2026-03-27T12:00:00Z',
      { day: 7, hour: 18 },
      '2026-03-29T17:00:00.000Z',
    ],
    ['an hour that the clocks skip', '2026-03-28T12:00:00Z', SUNDAY_ONE, '2026-03-29T01:00:00.000Z'],
    ['a week after the skipped hour', '2026-03-29T12:00:00Z', SUNDAY_ONE, '2026-04-05T00:00:00.000Z'],
    ['an hour that comes twice', '2026-10-24T12:00:00Z', SUNDAY_ONE, '2026-10-25T00:00:00.000Z'],
    ['a week after it first came', '2026-10-25T00:30:00Z', SUNDAY_ONE, '2026-11-01T01:00:00.000Z'],
  ])('%s: after %s, %j is %s', (_, now, weekly, next) => {
    expect(new Date(nextWeekly(Date.parse(now), 'Europe/Lisbon', weekly)).toISOString()).toBe(next);
  });
});
