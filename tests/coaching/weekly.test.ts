import { describe, expect, it } from 'vitest';
import { coupleIdOf, coupleSchema } from '../../src/coaching/couple.ts';
import { newPerson, type Person } from '../../src/coaching/person.ts';
import { type Preferences } from '../../src/coaching/preferences.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { hourDue, nextNote, whomToTell } from '../../src/coaching/weekly.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`);
const SUNDAY = at('2026-03-08T18:00');

const COUPLE = coupleSchema.parse({
  ...{ id: coupleIdOf('ana', 'ben'), guildId: 'g', channelId: 'c', partners: ['ana', 'ben'] },
});

const somebody = (id: string, chosen: Partial<Preferences> = {}, more: Partial<Person> = {}): Person => {
  const base = newPerson(id);
  const wish = { zone: 'UTC', weekly: { day: 7, hour: 18 } };
  return { ...base, coupleId: COUPLE.id, preferences: { ...base.preferences, ...wish, ...chosen }, ...more };
};

describe('the next weekly note', () => {
  it.each<[string, Partial<Preferences>, number | null]>([
    ['comes at the hour that was asked for', {}, SUNDAY + 7 * DAY],
    ['comes by the reader’s own clock', { zone: 'Asia/Kathmandu' }, at('2026-03-15T12:15')],
    ['is none where none was asked for', { weekly: null }, null],
    ['is none where nobody knows the hour', { zone: null }, null],
  ])('%s', (_, chosen, next) => {
    expect(nextNote(somebody('ana', chosen), SUNDAY)).toBe(next);
  });

  it.each([
    ['the hour was moved on the day it came', { weekly: { day: 7, hour: 20 } }, '2026-03-15T20:00'],
    ['its reader travelled west on the day it came', { zone: 'America/New_York' }, '2026-03-15T22:00'],
    ['the day was moved to the next one', { weekly: { day: 1, hour: 18 } }, '2026-03-16T18:00'],
    ['the day was moved half a week on', { weekly: { day: 4, hour: 18 } }, '2026-03-12T18:00'],
  ])('does not come on the heels of the last, though %s', (_, chosen, next) => {
    expect(nextNote(somebody('ana', chosen, { weeklyAt: SUNDAY }), SUNDAY + HOUR / 2)).toBe(at(next));
  });
});

describe('the hour of a note', () => {
  it.each<[string, number | null, number, boolean]>([
    ['is due when it strikes', null, 0, true],
    ['not a minute before', null, -MINUTE, false],
    ['and twelve hours late', null, 12 * HOUR, true],
    ['but no later than that', null, 12 * HOUR + 1, false],
    ['a week after the last', SUNDAY - 7 * DAY, 0, true],
    ['not a day after another', SUNDAY - DAY, 0, false],
    ['nor when the note came already', SUNDAY, HOUR, false],
  ])('%s', (_, weeklyAt, late, isDue) => {
    expect(hourDue(somebody('ana', {}, { weeklyAt }), SUNDAY + late)).toBe(isDue ? SUNDAY : null);
  });
});

describe('who is told', () => {
  const channel = { weeklyPlace: 'channel' } as const;
  const paused = { pausedUntil: 'i_return' } as const;
  it.each([
    ['nobody chose the channel', somebody('ana'), somebody('ben'), 'one', 'one'],
    ['one of them did', somebody('ana', channel), somebody('ben'), 'one', 'one'],
    [
      'both did, at the hour of who invited',
      somebody('ana', channel),
      somebody('ben', channel),
      'both',
      'nobody',
    ],
    [
      'both did, and one wants no note any more',
      ...[somebody('ana', channel), somebody('ben', { ...channel, weekly: null }), 'one', 'one'],
    ],
    [
      'both did, and one left',
      ...[somebody('ana', channel), somebody('ben', channel, { coupleId: null }), 'one', 'nobody'],
    ],
    ['one rests', somebody('ana', {}, paused), somebody('ben'), 'nobody', 'one'],
    [
      'one of two who share rests, which does not show',
      ...[somebody('ana', channel, paused), somebody('ben', channel), 'both', 'nobody'],
    ],
    [
      'both who share rest',
      ...[somebody('ana', channel, paused), somebody('ben', channel, paused), 'both', 'nobody'],
    ],
    [
      'one muted the day',
      somebody('ana', {}, { mutedUntil: SUNDAY + HOUR }),
      somebody('ben'),
      'nobody',
      'one',
    ],
  ] as const)('where %s', (_, ana, ben, anas, bens) => {
    expect(whomToTell(COUPLE, ana, ben, SUNDAY)).toBe(anas);
    expect(whomToTell(COUPLE, ben, ana, SUNDAY)).toBe(bens);
  });

  it('nobody is told in a safety stop', () => {
    const couple = { ...COUPLE, safeUntil: SUNDAY + 1 };
    expect(whomToTell(couple, somebody('ana'), somebody('ben'), SUNDAY)).toBe('nobody');
  });
});
