import { describe, expect, it } from 'vitest';
import { createDiary } from '../../scripts/weeks/diary.ts';
import { comesBetween, contentOf, dueAt } from '../../scripts/weeks/expected.ts';
import { judge, type Came } from '../../scripts/weeks/judge.ts';
import { nothingLived, type Lived } from '../../scripts/weeks/lived.ts';
import { planPair, type Wish } from '../../scripts/weeks/plan.ts';
import { strikes, STEP } from '../../scripts/weeks/wall-clock.ts';
import { createRandom } from '../../scripts/learn/random.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`);
const SUNDAY = at('2026-03-08T18:00');
const WEEK = { start: at('2026-03-02T00:00'), end: at('2026-03-09T00:00'), downtimes: [] };

const wish = (more: Partial<Wish> = {}): Wish => ({
  ...{ zone: 'UTC', weekly: { day: 7, hour: 18 }, weeklyPlace: 'inbox', remembered: 'yes' },
  ...more,
});

/** A wants a note on Sundays at six, and was answered on Tuesday. */
const aWeek = (a: Partial<Wish> = {}, b: Partial<Wish> = { weekly: null }): Lived => ({
  ...nothingLived(),
  wishes: [
    { at: 0, by: 'A', wish: wish(a) },
    { at: 0, by: 'B', wish: wish(b) },
  ],
  agreed: [
    { at: WEEK.start, by: 'A' },
    { at: WEEK.start, by: 'B' },
  ],
  joint: [{ id: 'm1', at: at('2026-03-03T12:00'), by: 'A', bid: 'good_news' }],
});

const note = (more: Partial<Came> = {}): Came => ({
  ...{ at: SUNDAY, to: 'A', id: 'n1', marks: ['Tuesday: good news'] },
  ...more,
});

const hoursOf = (zone: string, hour: number, from: string, to: string): number[] => {
  const found = [];
  for (let time = at(`${from}T00:00`); time < at(`${to}T00:00`); time += STEP)
    if (strikes(zone, time, { day: 7, hour })) found.push(time);
  return found;
};

describe('the hour of a note', () => {
  it.each([
    ['Europe/Lisbon', 18, '2026-03-22', '2026-04-05', ['2026-03-22T18:00', '2026-03-29T17:00']],
    ['Pacific/Auckland', 18, '2026-04-04', '2026-04-13', ['2026-04-05T06:00', '2026-04-12T06:00']],
    ['Asia/Kathmandu', 18, '2026-03-01', '2026-03-07', ['2026-03-01T12:15']],
    ['America/New_York', 2, '2026-03-08', '2026-03-09', ['2026-03-08T07:00']],
    ['America/New_York', 1, '2026-11-01', '2026-11-02', ['2026-11-01T05:00']],
  ])(
    'strikes once a week in %s at %i, also where the night has more or fewer hours',
    (zone, hour, from, to, hours) => {
      expect(hoursOf(zone, hour, from, to)).toEqual(hours.map(at));
    },
  );
});

describe('a note that is due', () => {
  const channel = { weeklyPlace: 'channel' } as const;
  it.each([
    ['comes to the one who asked for it', aWeek(), 'A'],
    ['comes into the channel where both chose that', aWeek(channel, channel), 'channel'],
    ['does not, where one of them did', aWeek(channel), 'A'],
  ] as const)('%s', (_, lived, to) => {
    expect(dueAt(lived, 'A', SUNDAY)?.to).toBe(to);
    expect(dueAt(lived, 'B', SUNDAY)).toBeNull();
  });

  it('is not due to who rests, and comes into the channel all the same', () => {
    const rests = [{ from: WEEK.start, to: WEEK.end, by: 'A' }] as const;
    expect(dueAt({ ...aWeek(), rests: [...rests] }, 'A', SUNDAY)).toBeNull();
    expect(dueAt({ ...aWeek(channel, channel), rests: [...rests] }, 'A', SUNDAY)?.to).toBe('channel');
  });

  it.each([
    ['in time, with the bot up', [], [0, 0, true, true]],
    ['with its return', [{ from: -HOUR, to: HOUR }], [HOUR, HOUR, true, true]],
    ['before or after the death that came with it', [{ from: 0, to: HOUR }], [0, HOUR, true, true]],
    ['perhaps, where that death lasted long', [{ from: 0, to: 13 * HOUR }], [0, 13 * HOUR, true, false]],
    ['not at all, too late', [{ from: -HOUR, to: 13 * HOUR }], [13 * HOUR, 13 * HOUR, false, false]],
  ] as const)('comes %s', (_, downtimes, [first, last, may, must]) => {
    expect(comesBetween(0, downtimes)).toEqual({ first, last, may, must });
  });

  it('tells of each what they allow, and falls silent after two empty weeks', () => {
    const due = { due: SUNDAY, by: 'B', to: 'B' } as const;
    const told = (lived: Lived, time = SUNDAY) => contentOf(lived, due, time, []);
    expect(told(aWeek()).sure).toEqual(['Tuesday: good news']);
    expect(told(aWeek({ remembered: 'no' })).sure).toEqual([]);
    expect(
      told({ ...aWeek({ remembered: 'ask' }), approved: [{ at: SUNDAY, ids: ['m1'] }] }).sure,
    ).toHaveLength(1);
    expect(told(aWeek(), SUNDAY + 14 * DAY).isSilent).toBe(false);
    expect(told(aWeek(), SUNDAY + 28 * DAY).isSilent).toBe(true);
  });

  it('need not tell what was said while the bot was away', () => {
    const downtimes = [{ from: SUNDAY - 6 * DAY, to: SUNDAY }];
    const { sure, unsure } = contentOf(aWeek(), { due: SUNDAY, by: 'A', to: 'A' }, SUNDAY, downtimes);
    expect([sure, unsure]).toEqual([[], ['Tuesday: good news']]);
  });
});

describe('the judge', () => {
  it.each<[string, Came[], Lived, string[], number]>([
    ['one note on the hour', [note()], aWeek(), ['on the hour'], 0],
    ['none', [], aWeek(), ['wrong'], 1],
    ['two', [note(), note()], aWeek(), ['on the hour'], 2],
    ['one at another hour', [note({ at: SUNDAY + HOUR })], aWeek(), ['wrong'], 2],
    [
      'one that tells too much',
      [note({ marks: ['Tuesday: good news', 'Friday: repair'] })],
      aWeek(),
      ['wrong'],
      1,
    ],
    ['one that tells too little', [note({ marks: [] })], aWeek(), ['wrong'], 1],
    ['one that nobody wanted', [note()], aWeek({ weekly: null }), [], 1],
    [
      'none, into a closed inbox',
      [],
      { ...aWeek(), inboxes: [{ at: WEEK.start, by: 'A', open: false }] },
      ['into a closed inbox'],
      0,
    ],
    [
      'none, where a death left it open what was wished',
      [],
      { ...aWeek(), unsure: [{ from: SUNDAY - MINUTE, to: SUNDAY + MINUTE }] },
      ['undecided, the bot died while it was due'],
      0,
    ],
  ])('of %s', (_, came, lived, outcomes, wrong) => {
    const verdict = judge(lived, came, WEEK);
    expect(verdict.outcomes).toEqual(outcomes);
    expect(verdict.wrong).toHaveLength(wrong);
  });
});

it('plans the same for the same seed, and nothing on a quarter of an hour', () => {
  const plan = (seed: number) =>
    planPair({ start: WEEK.start, end: WEEK.start + 91 * DAY }, createRandom(seed));
  expect(plan(1)).toEqual(plan(1));
  expect(plan(1)).not.toEqual(plan(2));
  const times = [plan(1), plan(2)].flatMap(({ deeds, exchanges }) => [...deeds, ...exchanges]);
  expect(times.filter((each) => each.at % STEP === 0)).toEqual([]);
});

it('keeps what is to happen in order, whenever it was added', async () => {
  const diary = createDiary();
  const happened: number[] = [];
  for (const [i, time] of [3, 1, 2, 1].entries())
    diary.add({
      at: time,
      run() {
        happened.push(time * 10 + i);
        return Promise.resolve(null);
      },
    });
  for (let act = diary.next(); act; act = diary.next()) await act.run();
  expect(happened).toEqual([11, 13, 22, 30]);
});
