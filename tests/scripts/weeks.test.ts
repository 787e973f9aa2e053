import { describe, expect, it } from 'vitest';
import { deliveredAt, hoursOf } from '../../scripts/weeks/expected.ts';
import type { Wisher } from '../../scripts/weeks/people.ts';
import { newPerson } from '../../src/coaching/person.ts';
import { DAY, HOUR } from '../../src/coaching/preferences.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`);

const wisher = (zone: string, more: Partial<Wisher> = {}): Wisher => {
  const base = newPerson('ana');
  const preferences = { ...base.preferences, zone, weekly: { day: 7, hour: 18 } };
  return { person: { ...base, preferences }, closed: false, optsOutAt: null, ...more };
};

describe('what a simulated quarter expects', () => {
  it.each([
    ['Europe/Lisbon', '2026-03-22', '2026-04-05', ['2026-03-22T18:00', '2026-03-29T17:00']],
    ['Pacific/Auckland', '2026-04-04', '2026-04-13', ['2026-04-05T06:00', '2026-04-12T06:00']],
    ['Asia/Kathmandu', '2026-03-01', '2026-03-07', ['2026-03-01T12:15']],
  ])('is six in the evening of every Sunday in %s, summer time or not', (zone, from, to, hours) => {
    expect(hoursOf(wisher(zone), at(`${from}T00:00`), at(`${to}T00:00`))).toEqual(hours.map(at));
  });

  it('ends with the wish', () => {
    const from = at('2026-03-01T00:00');
    expect(hoursOf(wisher('UTC', { optsOutAt: from + 8 * DAY }), from, from + 30 * DAY)).toHaveLength(2);
  });

  it('comes with the bot’s return, if that is not too late', () => {
    const downtimes = [
      { from: 10 * HOUR, to: 20 * HOUR },
      { from: 40 * HOUR, to: 60 * HOUR },
    ];
    expect(deliveredAt(5 * HOUR, downtimes)).toBe(5 * HOUR);
    expect(deliveredAt(10 * HOUR, downtimes)).toBe(20 * HOUR);
    expect(deliveredAt(47 * HOUR, downtimes)).toBeNull();
    expect(deliveredAt(48 * HOUR, downtimes)).toBe(60 * HOUR);
  });
});
