import { expect, it } from 'vitest';
import type { Bid } from '../../src/coaching/cues.ts';
import { openMoment, type Ending, type Moment } from '../../src/coaching/moment.ts';
import { weekText } from '../../src/coaching/week.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`);
const SUNDAY = at('2026-03-08T18:00');

let n = 0;
const moment = (bid: Bid, closedAt: string, how: Ending = 'met', author = 'ana'): Moment => {
  const turn = { author, messageIds: [`m${n++}`] as const, at: at(closedAt), text: '', sign: false };
  const reader = author === 'ana' ? 'ben' : 'ana';
  return { ...openMoment(turn, bid, reader), closed: { how, at: at(closedAt) } };
};

const firstLine = (moments: readonly Moment[], zone = 'UTC'): string =>
  weekText(moments, 'ana', SUNDAY, zone).split('\n')[0] ?? '';

it.each([
  {
    week: 'one moment',
    moments: [moment('affection', '2026-03-04T12:00')],
    says: 'One good moment reached you both this week. Small things, said and heard. Which one would you like to go back to?',
  },
  {
    week: 'five moments, three of them on Thursday',
    moments: [
      moment('good_news', '2026-03-03T12:00'),
      moment('stress', '2026-03-05T09:00', 'met', 'ben'),
      moment('good_news', '2026-03-05T12:00'),
      moment('affection', '2026-03-05T20:00'),
      moment('connection', '2026-03-07T12:00'),
    ],
    says: 'Five good moments reached you both this week; Thursday was a full one. Good news was part of it. Which bit would you like to hear again?',
  },
  {
    week: 'two days equally full',
    moments: ['03T10', '03T11', '05T10', '05T11'].map((day) => moment('stress', `2026-03-${day}:00`)),
    says: 'Four good moments reached you both this week. Small things, said and heard. Which one would you like to go back to?',
  },
  {
    week: 'nothing',
    moments: [],
    says: 'A quiet week here, and that is fine: some weeks the good things happen away from the keyboard.',
  },
])('a week with $week reads warmly', ({ moments, says }) => {
  expect(firstLine(moments)).toBe(says);
});

it('says the same whether a moment went unmet, was fought over, or never happened', () => {
  const met = [moment('good_news', '2026-03-04T12:00')];
  const rest = [
    moment('good_news', '2026-03-05T12:00', 'against'),
    moment('stress', '2026-03-05T13:00', 'conflict'),
    { ...moment('vulnerability', '2026-03-06T13:00'), closed: null },
  ];
  expect(weekText([...met, ...rest], 'ana', SUNDAY, 'UTC')).toBe(weekText(met, 'ana', SUNDAY, 'UTC'));
});

it('says the same to both, whoever of them answered', () => {
  const moments = [
    moment('good_news', '2026-03-04T12:00'),
    moment('stress', '2026-03-05T12:00', 'met', 'ben'),
  ];
  expect(weekText(moments, 'ben', SUNDAY, 'UTC')).toBe(weekText(moments, 'ana', SUNDAY, 'UTC'));
});

it('looks back seven days, to the minute', () => {
  const outside = [moment('stress', '2026-03-01T18:00'), moment('stress', '2026-03-08T18:01')];
  expect(firstLine(outside)).toContain('A quiet week');
  expect(firstLine([moment('stress', '2026-03-01T18:01')])).toContain('One good moment');
});

it("names the day as the reader's wall clock had it", () => {
  const late = ['05T23:10', '05T23:20', '05T23:30'].map((time) => moment('affection', `2026-03-${time}`));
  expect(firstLine(late)).toContain('Thursday was a full one');
  expect(firstLine(late, 'Europe/Rome')).toContain('Friday was a full one');
});

it('counts only moments that the reader had part in', () => {
  expect(weekText([moment('good_news', '2026-03-04T12:00')], 'zoe', SUNDAY, 'UTC')).toContain('A quiet week');
});

it('always ends with how to switch it off', () => {
  for (const moments of [[], [moment('good_news', '2026-03-04T12:00')]])
    expect(weekText(moments, 'ana', SUNDAY, 'UTC')).toMatch(/\n.*`\/prefs` switches it off\.$/);
});

it('keeps no score: no figures, shares, comparisons or names', () => {
  const moments = Array.from({ length: 12 }, () => moment('good_news', '2026-03-04T12:00'));
  expect(weekText(moments, 'ana', SUNDAY, 'UTC')).not.toMatch(/\d|%|more|less|than|last week|ana|ben|missed/);
});
