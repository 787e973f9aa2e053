import { describe, expect, it } from 'vitest';
import type { Bid } from '../../src/coaching/cues.ts';
import {
  DEFAULT_PREFERENCES,
  DEFAULT_WEEKLY,
  delayOf,
  FULL_DOSE,
  preferencesSchema,
  RESTRAINT,
  SLOW_DOSE,
  withChoices,
  type Choices,
} from '../../src/coaching/preferences.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

describe('before anything is chosen', () => {
  it('nothing is read, nobody is nudged, no words leave and no note comes', () => {
    expect(DEFAULT_PREFERENCES).toMatchObject({
      mode: 'draft',
      nudgeAbout: [],
      cloudHost: null,
      weekly: null,
      buildOnIt: false,
      zone: null,
    });
  });

  it('the coach is warm, normally ready, and quiet from 22:00 to 8:00', () => {
    expect(DEFAULT_PREFERENCES).toMatchObject({
      energy: 'warm',
      sensitivity: 'normal',
      quiet: { from: 1_320, to: 480 },
      dose: { day: 2, week: 5 },
    });
    expect(DEFAULT_WEEKLY).toEqual({ day: 7, hour: 18 });
  });

  it.each<[Bid, number]>([
    ['good_news', 10],
    ['stress', 10],
    ['vulnerability', 5],
    ['repair', 5],
    ['affection', 30],
    ['connection', 30],
  ])('%s has %i minutes to be answered', (bid, minutes) => {
    expect(delayOf(DEFAULT_PREFERENCES, bid)).toBe(minutes * MINUTE);
  });
});

it.each([
  ['latest', 60 * MINUTE],
  ['momentLasts', 12 * HOUR],
  ['waitsForMorning', 12 * HOUR],
  ['apart', 90 * MINUTE],
  ['ignoredAfter', 12 * HOUR],
  ['ignoredSlows', 2],
  ['ignoredStops', 4],
  ['notNow', 3 * HOUR],
  ['rest', HOUR],
  ['safetyStop', DAY],
  ['wrongReadLasts', 30 * DAY],
  ['consentLasts', 90 * DAY],
  ['remembered', 35 * DAY],
  ['buildOnIt', 10 * MINUTE],
  ['postponed', MINUTE],
  ['typing', 10_000],
] as const)('the restraint called %s is the figure of the design: %i', (name, figure) => {
  expect(RESTRAINT[name]).toBe(figure);
});

it('the full dose is two a day and five a week, the slow one and two', () => {
  expect([FULL_DOSE, SLOW_DOSE]).toEqual([
    { day: 2, week: 5 },
    { day: 1, week: 2 },
  ]);
});

describe('what may be chosen', () => {
  it.each([
    ['a smaller dose', { dose: { day: 1, week: 0 } }, true],
    ['more a day', { dose: { day: 3, week: 5 } }, false],
    ['more a week', { dose: { day: 2, week: 6 } }, false],
    ['no delay', { delayMinutes: { stress: 0 } }, true],
    ['a delay of twelve hours', { delayMinutes: { stress: 720 } }, true],
    ['a longer one', { delayMinutes: { stress: 721 } }, false],
    ['a nudge about a fight', { nudgeAbout: ['conflict'] }, false],
    ['a day after Sunday', { weekly: { day: 8, hour: 18 } }, false],
    ['quiet from 24:00', { quiet: { from: 1_440, to: 480 } }, false],
  ])('%s', (_, chosen, allowed) => {
    expect(preferencesSchema.safeParse(chosen).success).toBe(allowed);
  });
});

describe('choosing again on the card', () => {
  const choices: Choices = {
    mode: 'listen',
    nudgeAbout: ['stress'],
    weekly: true,
    cloudHost: null,
    zone: null,
  };
  const before = preferencesSchema.parse({
    nudgeAbout: ['affection', 'good_news'],
    zone: 'Asia/Tokyo',
    cloudHost: 'models.example',
  });

  it('takes what the card asks as it is ticked now, and keeps what was set elsewhere', () => {
    expect(withChoices(before, choices)).toEqual({
      ...before,
      mode: 'listen',
      nudgeAbout: ['stress', 'affection'],
      cloudHost: null,
      weekly: { day: 7, hour: 18 },
    });
  });

  it('takes a zone where one is given', () => {
    expect(withChoices(before, { ...choices, zone: 'Asia/Seoul' }).zone).toBe('Asia/Seoul');
  });

  it('keeps the hour of the weekly note, and lets it be switched off', () => {
    const monday = { ...before, weekly: { day: 1, hour: 9 } };
    expect(withChoices(monday, choices).weekly).toEqual({ day: 1, hour: 9 });
    expect(withChoices(monday, { ...choices, weekly: false }).weekly).toBeNull();
  });
});
