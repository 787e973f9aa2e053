import { describe, expect, it } from 'vitest';
import type { Bid } from '../../src/coaching/cues.ts';
import {
  decideAt,
  decideDue,
  decideNudge,
  ignoredInARow,
  type DueDecision,
  type Seen,
  type Situation,
} from '../../src/coaching/nudge.ts';
import { closeMoment, planNudge, withNudge, type Moment } from '../../src/coaching/moment.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { couple, moment, NOON, nudgedAt, person } from '../support/couple.ts';

const situation = (more: Partial<Situation> = {}): Situation => ({
  bid: 'good_news',
  saidAt: NOON,
  couple: couple(),
  author: person('ana'),
  reader: person('ben'),
  moments: [],
  ...more,
});

/** So many nudges, a day apart, the last one that long before noon; none of them used. */
const ignored = (count: number, last: number): Moment[] =>
  Array.from({ length: count }, (_, i) => nudgedAt(NOON - last - (count - 1 - i) * DAY));

describe('when a nudge is due', () => {
  it.each<[Bid, number]>([
    ['good_news', 10],
    ['stress', 10],
    ['vulnerability', 5],
    ['repair', 5],
  ])('%s has %i minutes', (bid, minutes) => {
    expect(decideNudge(situation({ bid }))).toEqual({ nudge: true, at: NOON + minutes * MINUTE });
  });

  it.each<Bid>(['affection', 'connection'])('%s has 30 minutes where it was chosen', (bid) => {
    const reader = person('ben', { nudgeAbout: [bid] });
    expect(decideNudge(situation({ bid, reader }))).toEqual({ nudge: true, at: NOON + 30 * MINUTE });
  });

  it('has the delay that the reader chose', () => {
    const reader = person('ben', { delayMinutes: { good_news: 0 } });
    expect(decideNudge(situation({ reader }))).toEqual({ nudge: true, at: NOON });
  });
});

const SILENCES: [because: string, more: Partial<Situation>][] = [
  ['not_listening', { couple: couple({ agreed: { ana: NOON - DAY } }) }],
  ['not_listening', { couple: couple({ stranger: { goOn: [] } }) }],
  ['not_listening', { couple: couple({ agreed: { ana: NOON - 90 * DAY, ben: NOON - DAY } }) }],
  ['author_not_read', { author: person('ana', { mode: 'flagged' }) }],
  ['author_not_read', { author: person('ana', {}, { pausedUntil: NOON + HOUR }) }],
  ['reader_left', { reader: person('ben', {}, { coupleId: null }) }],
  ['author_not_read', { author: person('ana', {}, { coupleId: 'ana-cleo' }) }],
  ['reader_paused', { reader: person('ben', {}, { pausedUntil: 'i_return' }) }],
  ['not_chosen', { reader: person('ben', { nudgeAbout: ['stress'] }) }],
  ['zone_unknown', { reader: person('ben', { zone: null }) }],
  ['resting', { bid: 'repair', couple: couple({ safeUntil: NOON + DAY }) }],
  ['resting', { couple: couple({ restUntil: NOON + HOUR }) }],
  ['muted', { reader: person('ben', {}, { mutedUntil: NOON + 12 * HOUR }) }],
  ['switched_off', { moments: ignored(4, 2 * DAY) }],
  ['dose_day', { moments: [nudgedAt(NOON - 20 * HOUR, NOON - 20 * HOUR), nudgedAt(NOON - 5 * HOUR)] }],
  [
    'dose_week',
    { moments: [2, 3, 4, 5, 6].map((days) => nudgedAt(NOON - days * DAY, NOON - days * DAY + MINUTE)) },
  ],
  ['too_soon', { moments: [nudgedAt(NOON - 75 * MINUTE)] }],
  ['too_soon', { moments: [withNudge(nudgedAt(NOON), 0, { is: 'sending', at: NOON - 75 * MINUTE })] }],
  ['dose_day', { moments: ignored(2, 20 * HOUR) }],
  ['dose_week', { moments: ignored(2, 2 * DAY) }],
  ['switched_off', { moments: ignored(4, 20 * DAY) }],
  ['dose_day', { reader: person('ben', { dose: { day: 0, week: 5 } }) }],
  [
    'quiet_hours',
    {
      saidAt: Date.parse('2026-03-02T19:50:00Z'),
      reader: person('ben', { quiet: { from: 20 * 60, to: 9 * 60 } }),
    },
  ],
];

describe('silence', () => {
  it.each(SILENCES)('%s', (because, more) => {
    expect(decideNudge(situation(more))).toEqual({ nudge: false, because });
  });

  it('does not hold for making up while a fight rests', () => {
    const resting = situation({ bid: 'repair', couple: couple({ restUntil: NOON + HOUR }) });
    expect(decideNudge(resting).nudge).toBe(true);
  });

  it('ends when its reason does', () => {
    expect(decideNudge(situation({ moments: [nudgedAt(NOON - 80 * MINUTE)] })).nudge).toBe(true);
    expect(decideNudge(situation({ couple: couple({ restUntil: NOON + 10 * MINUTE }) })).nudge).toBe(true);
    expect(
      decideNudge(situation({ moments: [nudgedAt(NOON - 24 * HOUR), nudgedAt(NOON - 5 * HOUR)] })).nudge,
    ).toBe(true);
  });
});

describe('quiet hours', () => {
  const evening = Date.parse('2026-03-02T21:55:00Z');

  it('let a nudge wait for morning when it is younger than twelve hours then', () => {
    expect(decideNudge(situation({ saidAt: evening }))).toEqual({
      nudge: true,
      at: Date.parse('2026-03-03T08:00:00Z'),
    });
  });

  it.each([
    ['said at 20:00, two hours before', '2026-03-02T20:00:00Z', 120, 'quiet_hours'],
    ['said a minute later', '2026-03-02T20:01:00Z', 120, '2026-03-03T08:00:00Z'],
    ['in a night that an hour is missing from', '2026-03-28T19:01:00Z', 180, '2026-03-29T07:00:00Z'],
    ['in a night that has an hour more', '2026-10-24T19:30:00Z', 120, 'quiet_hours'],
    ['in that night, said late enough', '2026-10-24T20:01:00Z', 120, '2026-10-25T08:00:00Z'],
    ['said at night', '2026-03-03T02:00:00Z', 10, '2026-03-03T08:00:00Z'],
    ['due as the night begins', '2026-03-02T21:50:00Z', 10, '2026-03-03T08:00:00Z'],
    ['due a minute before', '2026-03-02T21:49:00Z', 10, '2026-03-02T21:59:00Z'],
    ['due as the morning comes', '2026-03-03T07:50:00Z', 10, '2026-03-03T08:00:00Z'],
  ])('%s: %s with %i minutes to answer, then %s', (_, said, minutes, outcome) => {
    const reader = person('ben', { delayMinutes: { good_news: minutes } });
    const saidAt = Date.parse(said);
    const agreed = { ana: saidAt - DAY, ben: saidAt - DAY };
    const decision = decideNudge(situation({ saidAt, reader, couple: couple({ agreed }) }));
    expect(decision).toEqual(
      outcome === 'quiet_hours'
        ? { nudge: false, because: outcome }
        : { nudge: true, at: Date.parse(outcome) },
    );
  });

  it('have no place for a nudge that will not wait', () => {
    expect(decideAt(situation(), evening + 10 * MINUTE)).toEqual({ nudge: false, because: 'quiet_hours' });
    expect(decideAt(situation(), NOON + 10 * MINUTE)).toEqual({ nudge: true, at: NOON + 10 * MINUTE });
    expect(decideAt(situation({ couple: couple({ safeUntil: NOON + DAY }) }), NOON)).toEqual({
      nudge: false,
      because: 'resting',
    });
  });
});

describe('ignored nudges', () => {
  const ben = person('ben');
  it.each<[string, Moment[], number | null, number]>([
    ['none at all', [], null, 0],
    ['two let pass', ignored(2, DAY), null, 2],
    ['two, the last just twelve hours ago', ignored(2, 12 * HOUR), null, 2],
    ['two, the last a moment less ago', ignored(2, 12 * HOUR - 1), null, 1],
    ['one that may still be used', ignored(1, HOUR), null, 0],
    [
      'a press ends the row',
      [...ignored(2, 3 * DAY), nudgedAt(NOON - 2 * DAY, NOON - 2 * DAY + HOUR), ...ignored(1, DAY)],
      null,
      1,
    ],
    ['a press after twelve hours does not', [nudgedAt(NOON - 2 * DAY, NOON - DAY)], null, 1],
    ['any use of the bot restores', ignored(4, 2 * DAY), NOON - DAY, 0],
    ['a use before the last two forgives only the others', ignored(4, DAY), NOON - 2.5 * DAY, 2],
    ["the partner's own do not count", ignored(2, DAY).map((each) => ({ ...each, reader: 'ana' })), null, 0],
  ])('%s', (_, moments, usedAt, count) => {
    expect(ignoredInARow({ ...ben, usedAt }, moments, NOON)).toBe(count);
  });
});

const SEEN: Seen = { gone: false, answered: false, writing: false };
const due = NOON + 10 * MINUTE;

const look = ({
  seen = {},
  now = due,
  ...more
}: { seen?: Partial<Seen>; now?: number; moment?: Moment } & Partial<Situation>): DueDecision => {
  const planned = more.moment ?? planNudge(moment('good_news'), 'answer', due);
  const nudge = planned.nudges.at(-1);
  if (!nudge) throw new Error('nothing planned');
  return decideDue(situation(more), { moment: planned, nudge, seen: { ...SEEN, ...seen }, now });
};

const answered = planNudge(closeMoment(moment('good_news'), 'met', NOON + MINUTE), 'build', due);

describe('the last look', () => {
  it.each<[string, Parameters<typeof look>[0], DueDecision]>([
    ['all is well', {}, { do: 'deliver' }],
    ['the message is gone', { seen: { gone: true } }, { do: 'drop', because: 'gone' }],
    ['a reaction', { seen: { answered: true } }, { do: 'drop', because: 'answered' }],
    ['an hour late', { now: due + HOUR }, { do: 'deliver' }],
    ['more than an hour late', { now: due + HOUR + 1 }, { do: 'drop', because: 'too_late' }],
    [
      'paused since',
      { reader: person('ben', {}, { pausedUntil: NOON + DAY }) },
      { do: 'drop', because: 'reader_paused' },
    ],
    ['typing', { seen: { writing: true } }, { do: 'wait', for: 'writing', until: due + MINUTE }],
    [
      'closed since',
      { moment: closeMoment(planNudge(moment('good_news'), 'answer', due), 'met', NOON) },
      { do: 'drop', because: 'answered' },
    ],
    [
      'twelve hours old',
      { now: NOON + 12 * HOUR, moment: planNudge(moment('good_news'), 'answer', NOON + 12 * HOUR + 1) },
      { do: 'drop', because: 'too_late' },
    ],
    ['a fight since', { couple: couple({ restUntil: due + 1 }) }, { do: 'drop', because: 'resting' }],
    ['a fight long over', { couple: couple({ restUntil: due }) }, { do: 'deliver' }],
    ['words of danger since', { couple: couple({ safeUntil: due + 1 }) }, { do: 'drop', because: 'resting' }],
    [
      'a stranger since',
      { couple: couple({ stranger: { goOn: [] } }) },
      { do: 'drop', because: 'not_listening' },
    ],
    ['another nudge since', { moments: [nudgedAt(NOON)] }, { do: 'drop', because: 'too_soon' }],
    ['a short answer to build on', { moment: answered }, { do: 'deliver' }],
    [
      'more was said since the short answer',
      { moment: answered, seen: { answered: true } },
      { do: 'drop', because: 'answered' },
    ],
    [
      'nothing to build on',
      { moment: planNudge(closeMoment(moment('good_news'), 'against', NOON), 'build', due) },
      { do: 'drop', because: 'answered' },
    ],
    [
      'asleep, and what to build on is stale by morning',
      { moment: answered, reader: person('ben', { quiet: { from: 12 * 60, to: 13 * 60 } }) },
      { do: 'drop', because: 'quiet_hours' },
    ],
    [
      'asleep by now',
      {
        now: Date.parse('2026-03-02T23:00:00Z'),
        saidAt: Date.parse('2026-03-02T22:30:00Z'),
        moment: planNudge(
          moment('good_news', Date.parse('2026-03-02T22:30:00Z')),
          'answer',
          Date.parse('2026-03-02T22:40:00Z'),
        ),
      },
      { do: 'wait', for: 'morning', until: Date.parse('2026-03-03T08:00:00Z') },
    ],
    [
      'asleep, and morning is too far',
      { reader: person('ben', { quiet: { from: 11 * 60, to: 10 * 60 } }) },
      { do: 'drop', because: 'quiet_hours' },
    ],
  ])('%s', (_, given, decision) => {
    expect(look(given)).toEqual(decision);
  });
});
