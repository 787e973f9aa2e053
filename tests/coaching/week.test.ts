import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import { ENDINGS, openMoment, type Ending, type Moment } from '../../src/coaching/moment.ts';
import { REMEMBERED, type Remembered } from '../../src/coaching/preferences.ts';
import { DAY } from '../../src/coaching/time.ts';
import { weekAlt, weekText } from '../../src/coaching/week-text.ts';
import { weekFor, type WeekRequest } from '../../src/coaching/week.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`);
const SUNDAY = at('2026-03-08T18:00');

let n = 0;
const moment = (bid: Bid, said: string, how: Ending = 'met', author = 'ana'): Moment => {
  const turn = { author, messageIds: [`m${n++}`] as const, at: at(said), text: '', sign: false };
  const reader = author === 'ana' ? 'ben' : 'ana';
  return { ...openMoment(turn, bid, reader), closed: { how, at: at(said) } };
};

const request = (moments: readonly Moment[], more: Partial<WeekRequest> = {}): WeekRequest => ({
  ...{ moments, reader: 'ana', allows: { ben: 'yes' }, now: SUNDAY, zone: 'UTC', since: 0 },
  ...more,
});

const told = (moments: readonly Moment[], more: Partial<WeekRequest> = {}): string => {
  const asked = request(moments, more);
  return weekText(weekFor(asked), { zone: asked.zone, linkTo: ({ id }) => `link/${id}` });
};
const firstLine = (moments: readonly Moment[], zone = 'UTC') => told(moments, { zone }).split('\n')[0];

describe('the weekly note', () => {
  it.each([
    ['one moment', [moment('affection', '2026-03-04T12:00')], 'One good moment reached you both this week.'],
    [
      'five moments, three of them on Thursday',
      [
        moment('good_news', '2026-03-03T12:00'),
        moment('stress', '2026-03-05T09:00', 'met', 'ben'),
        moment('good_news', '2026-03-05T12:00'),
        moment('affection', '2026-03-05T20:00'),
        moment('connection', '2026-03-07T12:00'),
      ],
      'Five good moments reached you both this week; Thursday was a full one.',
    ],
    [
      'two moments on one day',
      [moment('stress', '2026-03-05T10:00'), moment('stress', '2026-03-05T11:00')],
      'Two good moments reached you both this week.',
    ],
    [
      'two days equally full',
      ['03T10', '03T11', '05T10', '05T11'].map((day) => moment('stress', `2026-03-${day}:00`)),
      'Four good moments reached you both this week.',
    ],
    [
      'nothing',
      [],
      'A quiet week here, and that is fine: some weeks the good things happen away from the keyboard.',
    ],
  ] as const)('of a week with %s reads warmly', (_, moments, says) => {
    expect(firstLine(moments)).toBe(says);
  });

  it('tells a very full week in figures, where words end', () => {
    const many = Array.from({ length: 14 }, () => moment('stress', '2026-03-05T12:00'));
    expect(firstLine(many)).toBe('14 good moments reached you both this week; Thursday was a full one.');
  });

  it('links to what the reader turned toward, and to good news worth opening again, newest first', () => {
    const theirs = moment('stress', '2026-03-03T12:00', 'met', 'ben');
    const news = ['02', '03', '04', '05'].map((day) => moment('good_news', `2026-03-${day}T12:00`));
    const text = told([theirs, ...news]);
    expect(text).toContain(`On Tuesday you were there for [this](link/${theirs.id}).`);
    expect(text).toContain('Worth opening again: [Thursday]');
    expect(text.match(/\[(?:Mon|Tues|Wednes|Thurs)day\]/gu)).toHaveLength(3);
  });

  it('names the day as the reader’s wall clock had it', () => {
    const late = ['05T23:10', '05T23:20', '05T23:30'].map((time) => moment('affection', `2026-03-${time}`));
    expect(firstLine(late)).toContain('Thursday was a full one');
    expect(firstLine(late, 'Europe/Rome')).toContain('Friday was a full one');
  });

  it('is of the seven days that end today', () => {
    const { days } = weekFor(
      request([moment('stress', '2026-03-02T00:00'), moment('stress', '2026-03-01T23:59')]),
    );
    expect(days.map(({ name }) => name)).toEqual([
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    ]);
    expect(days.map(({ bids }) => bids.length)).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  it('keeps its days over the change of the clocks', () => {
    const now = at('2026-03-30T18:00');
    const { days } = weekFor(request([], { now, zone: 'Europe/Lisbon' }));
    expect(new Set(days.map(({ name }) => name)).size).toBe(7);
  });

  it('says in words what the picture shows', () => {
    const week = weekFor(
      request([moment('good_news', '2026-03-03T12:00'), moment('affection', '2026-03-03T13:00')]),
    );
    expect(weekAlt(week)).toBe('The week. Tuesday: good news, affection.');
    expect(weekAlt(weekFor(request([])))).toBe('The week, without a mark.');
  });

  it('falls silent after two empty weeks, and not for two who have only begun', () => {
    const before = moment('stress', '2026-02-20T12:00');
    expect(weekFor(request([])).isSilent).toBe(true);
    expect(weekFor(request([before])).isSilent).toBe(false);
    expect(weekFor(request([], { since: SUNDAY - 10 * DAY })).isSilent).toBe(false);
    expect(weekFor(request([moment('stress', '2026-03-07T12:00')])).isSilent).toBe(false);
  });
});

describe('each approves their own', () => {
  const mine = moment('good_news', '2026-03-03T12:00');
  const theirs = moment('good_news', '2026-03-04T12:00', 'met', 'ben');
  it.each<[Remembered, boolean | null, number]>([
    ['yes', null, 2],
    ['no', true, 1],
    ['ask', null, 1],
    ['ask', false, 1],
    ['ask', true, 2],
  ])('where the partner says %s and of this one %s, the note holds %i', (partnerAllows, remember, count) => {
    const { days } = weekFor(request([mine, { ...theirs, remember }], { allows: { ben: partnerAllows } }));
    expect(days.flatMap(({ bids }) => bids)).toHaveLength(count);
  });
});

describe('a week that both are told at once', () => {
  const anas = moment('good_news', '2026-03-03T12:00');
  const bens = moment('stress', '2026-03-04T12:00', 'met', 'ben');
  const both = (allows: WeekRequest['allows']) => weekFor(request([anas, bens], { reader: null, allows }));

  it.each([
    [{ ana: 'yes', ben: 'yes' }, 2],
    [{ ana: 'yes', ben: 'no' }, 1],
    [{ ana: 'no', ben: 'ask' }, 0],
    [{}, 0],
  ] as const)('holds of each what they allow: %j', (allows, count) => {
    expect(both(allows).days.flatMap(({ bids }) => bids)).toHaveLength(count);
  });

  it('tells neither how they turned toward', () => {
    expect(both({ ana: 'yes', ben: 'yes' }).turned).toBeNull();
  });
});

const anyMoment = fc
  .record({
    bid: fc.constantFrom(...BIDS),
    minutes: fc.integer({ min: 0, max: 40 * 24 * 60 }),
    how: fc.constantFrom(...ENDINGS, null),
    author: fc.constantFrom('ana', 'ben', 'zoe'),
    remember: fc.constantFrom(true, false, null),
  })
  .map(({ bid, minutes, how, author, remember }): Moment => {
    const made = moment(bid, '2026-03-08T18:00', 'met', author);
    const saidAt = SUNDAY - minutes * 60_000;
    return { ...made, at: saidAt, remember, closed: how && { how, at: saidAt + 60_000 } };
  });
const anyMoments = fc.array(anyMoment, { maxLength: 40 });

const holds = <T>(property: fc.IProperty<T>): void => {
  fc.assert(property, { seed: 20_260_308 });
};

describe('whatever happened', () => {
  it('the note is the same without the moments that were not met', () => {
    holds(
      fc.property(anyMoments, fc.constantFrom(...REMEMBERED), (moments, partnerAllows) => {
        const met = moments.filter(({ closed }) => closed?.how === 'met');
        expect(weekFor(request(moments, { allows: { ben: partnerAllows } }))).toEqual(
          weekFor(request(met, { allows: { ben: partnerAllows } })),
        );
      }),
    );
  });

  it('the note is the same without the partner’s moments that they did not allow', () => {
    holds(
      fc.property(anyMoments, (moments) => {
        const own = moments.filter(({ author }) => author === 'ana');
        expect(weekFor(request(moments, { allows: { ben: 'no' } }))).toEqual(weekFor(request(own)));
      }),
    );
  });

  it('what both are told is the same without what was not met or not allowed', () => {
    holds(
      fc.property(anyMoments, fc.constantFrom(...REMEMBERED), (moments, ben) => {
        const met = moments.filter(({ closed, author }) => closed?.how === 'met' && author !== 'ana');
        const allows = { ana: 'no', ben } as const;
        expect(weekFor(request(moments, { reader: null, allows }))).toEqual(
          weekFor(request(met, { reader: null, allows })),
        );
      }),
    );
  });

  it('the note does not depend on who answered, how it was nudged, or when it closed', () => {
    holds(
      fc.property(anyMoments, (moments) => {
        const otherwise = moments.map((each) => ({
          ...each,
          silent: 'not_chosen',
          nudges: [],
          closed: each.closed && { ...each.closed, at: each.closed.at + DAY },
        }));
        expect(told(moments)).toBe(told(otherwise));
      }),
    );
  });

  it('it keeps no score: no shares, comparisons, counts in figures or names', () => {
    holds(
      fc.property(fc.array(anyMoment, { maxLength: 12 }), (moments) => {
        const words = told(moments).replace(/\(link\/m\d+\)/gu, '');
        expect(words).not.toMatch(/\d|%|\bmore\b|\bless\b|\bthan\b|last week|\bana\b|\bben\b|missed/u);
      }),
    );
  });
});
