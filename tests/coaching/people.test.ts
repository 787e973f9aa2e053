import { describe, expect, it } from 'vitest';
import {
  agree,
  coupleIdOf,
  goOn,
  heardUpTo,
  isPartner,
  isUnheard,
  listening,
  mayReadFrom,
  partnerOf,
  strangerCame,
} from '../../src/coaching/couple.ts';
import { BIDS, CUE_LABELS, isStronger } from '../../src/coaching/cues.ts';
import {
  closeMoment,
  dropPending,
  pendingNudge,
  planNudge,
  postponeNudge,
  useNudge,
} from '../../src/coaching/moment.ts';
import { noticeCue, noticeReply, type Thresholds } from '../../src/coaching/notice.ts';
import { careFor, isPaused, newPerson, used } from '../../src/coaching/person.ts';
import { CONSENT, ERASE, HELP, notice, PHRASES, PREFS, PRIVACY, SETUP } from '../../src/coaching/phrases.ts';
import {
  CARE,
  DAY,
  DEFAULT_PREFERENCES,
  DEFAULT_WEEKLY,
  HOUR,
  withChoices,
} from '../../src/coaching/preferences.ts';
import { isReply } from '../../src/coaching/replies.ts';
import {
  isQuiet,
  isZone,
  localMidnightAfter,
  morningAfter,
  nextWeekly,
} from '../../src/coaching/quiet-hours.ts';
import { contextFor, turnsOf, type Heard } from '../../src/coaching/turn.ts';
import { weekText } from '../../src/coaching/week.ts';
import { UserError } from '../../src/coaching/user-error.ts';
import { recordOf } from '../../src/classifier/record.ts';
import { couple, moment, NOON, nudgedAt, person, turn } from '../support/couple.ts';

describe('two keys', () => {
  it.each([
    ['nobody chose', {}, NOON, { on: false, because: 'waiting' }],
    ['one chose', { ana: NOON - DAY }, NOON, { on: false, because: 'waiting' }],
    ['both chose', { ana: NOON - DAY, ben: NOON }, NOON, { on: true }],
    ['before the second chose', { ana: NOON - DAY, ben: NOON }, NOON - 1, { on: false, because: 'waiting' }],
    ['90 days ago', { ana: NOON - 90 * DAY, ben: NOON }, NOON, { on: false, because: 'asked_again' }],
  ])('%s', (_, agreed, at, expected) => {
    expect(listening(couple({ agreed }), at)).toEqual(expected);
  });

  it('turn when each has agreed', () => {
    const both = agree(agree(couple({ agreed: {} }), 'ana', NOON), 'ben', NOON);
    expect(listening(both, NOON).on).toBe(true);
  });

  it('a stranger stops the reading until both press go on, in any order and any number of times', () => {
    const stopped = strangerCame(couple());
    expect(listening(stopped, NOON)).toEqual({ on: false, because: 'stranger' });
    expect(listening(goOn(goOn(stopped, 'ben'), 'ben'), NOON).on).toBe(false);
    expect(listening(goOn(goOn(stopped, 'ben'), 'ana'), NOON).on).toBe(true);
    expect(goOn(couple(), 'ana')).toEqual(couple());
  });

  it('what was said in a pause is not read after it', () => {
    const ana = person('ana', {}, { pausedUntil: NOON });
    expect(mayReadFrom(couple(), ana, NOON - 1, NOON + HOUR)).toBe(false);
    expect(mayReadFrom(couple(), ana, NOON, NOON + HOUR)).toBe(true);
  });

  it('the two are the same couple whoever invited whom', () => {
    expect(coupleIdOf('2', '1')).toBe(coupleIdOf('1', '2'));
    expect([partnerOf(couple(), 'ana'), partnerOf(couple(), 'ben')]).toEqual(['ben', 'ana']);
    expect([isPartner(couple(), 'ben'), isPartner(couple(), 'cleo')]).toEqual([true, false]);
  });

  it('what was heard is remembered by its id, which only grows', () => {
    const heard = heardUpTo(couple(), '100');
    expect(isUnheard(couple(), '1')).toBe(true);
    expect([
      isUnheard(heard, '99'),
      isUnheard(heard, '100'),
      isUnheard(heard, '101'),
      isUnheard(heard, '1000'),
    ]).toEqual([false, false, true, true]);
    expect(heardUpTo(heard, '99').heardUpTo).toBe('100');
  });
});

describe('a person', () => {
  it('begins with nothing ticked', () => {
    const { mode, nudgeAbout, cloudHost, weekly, zone } = newPerson('ana').preferences;
    expect({ mode, nudgeAbout, cloudHost, weekly, zone }).toEqual({
      mode: 'draft',
      nudgeAbout: [],
      cloudHost: null,
      weekly: null,
      zone: null,
    });
  });

  it.each([
    [null, false],
    [NOON, false],
    [NOON + 1, true],
    ['i_return' as const, true],
  ])('paused until %s', (pausedUntil, expected) => {
    expect(isPaused(person('ana', {}, { pausedUntil }), NOON)).toBe(expected);
  });

  it.each([
    [0, 0, 'normal'],
    [1, 0, 'calm'],
    [2, 0, 'strict'],
    [5, 0, 'strict'],
    [1, 30 * DAY, 'normal'],
  ])('after %i misreads %i ms ago is read %s', (count, ago, care) => {
    const wrongReads = Array.from({ length: count }, () => ({ bid: 'stress' as const, at: NOON - ago }));
    const reader = person('ben', {}, { wrongReads });
    expect(careFor(reader, 'stress', NOON)).toBe(care);
    expect(careFor(reader, 'good_news', NOON)).toBe('normal');
  });

  it('is known to have used the bot', () => {
    expect(used(person('ana'), NOON).usedAt).toBe(NOON);
  });

  it('choosing again keeps what was set elsewhere', () => {
    const choices = {
      mode: 'listen' as const,
      nudgeAbout: ['stress' as const],
      weekly: true,
      cloudHost: null,
      zone: null,
    };
    const before = {
      ...DEFAULT_PREFERENCES,
      nudgeAbout: ['affection' as const, 'good_news' as const],
      zone: 'Asia/Tokyo',
    };
    const after = withChoices(before, choices);
    expect(after.nudgeAbout).toEqual(['stress', 'affection']);
    expect(after).toMatchObject({ zone: 'Asia/Tokyo', weekly: DEFAULT_WEEKLY });
    const monday = { day: 1, hour: 9 };
    expect(withChoices({ ...before, weekly: monday }, choices).weekly).toEqual(monday);
    expect(withChoices({ ...before, weekly: monday }, { ...choices, weekly: false }).weekly).toBeNull();
  });
});

describe('noticing', () => {
  const thresholds: Thresholds = {
    conflict: 0.5,
    bids: recordOf(BIDS, () => recordOf(CARE, (_, i) => 0.3 + 0.2 * i)),
  };
  const reading = (some: Partial<Record<(typeof CUE_LABELS)[number], number>>) =>
    recordOf(CUE_LABELS, (cue) => some[cue] ?? 0);

  it.each([
    [{ good_news: 0.6 }, 'normal', 'good_news'],
    [{ good_news: 0.4 }, 'normal', 'none'],
    [{ good_news: 0.4 }, 'keen', 'good_news'],
    [{ good_news: 0.8 }, 'strict', 'none'],
    [{ good_news: 0.5, conflict: 0.5 }, 'keen', 'conflict'],
    [{ stress: 0.55, good_news: 0.4 }, 'normal', 'stress'],
    [{ none: 0.45, stress: 0.55 }, 'normal', 'stress'],
    [{}, 'keen', 'none'],
  ] as const)('%j for a %s reader is %s', (some, care, cue) => {
    expect(noticeCue(reading(some), thresholds, () => care)).toBe(cue);
  });

  it('takes the likeliest answer', () => {
    const reply = {
      active_constructive: 0.1,
      passive_constructive: 0.6,
      passive_destructive: 0.2,
      active_destructive: 0.1,
    };
    expect(noticeReply(reply)).toBe('passive_constructive');
  });

  it('answers vulnerability before repair before good news, and knows its labels', () => {
    expect(BIDS).toEqual(['vulnerability', 'repair', 'good_news', 'stress', 'affection', 'connection']);
    expect([isStronger('repair', 'stress'), isStronger('stress', 'stress')]).toEqual([true, false]);
    expect([isReply('active_constructive'), isReply('toString')]).toEqual([true, false]);
  });
});

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

describe('turns', () => {
  const heard = (author: string, at: number, text: string, sign = false): Heard => ({
    id: `${author}${at}`,
    author,
    at: NOON + at,
    text,
    sign,
  });

  it('join what one says within eight seconds, and no more', () => {
    const turns = turnsOf([
      heard('ana', 0, 'guess what'),
      heard('ana', 7_999, 'I passed'),
      heard('ana', 16_000, 'milk?'),
      heard('ben', 16_500, 'ok'),
      heard('ben', 17_000, '', true),
    ]);
    expect(turns.map(({ text, sign }) => [text, sign])).toEqual([
      ['guess what\nI passed', false],
      ['milk?', false],
      ['ok', true],
    ]);
    expect(turns[0]?.messageIds).toEqual(['ana0', 'ana7999']);
    expect(turns[0]?.at).toBe(NOON + 7_999);
  });

  it('are context by who said them, without the wordless', () => {
    expect(
      contextFor('ana', [turn('ben', 'first'), turn('ben', ''), turn('ana', 'mine'), turn('ben', 'hi')]),
    ).toEqual([
      { who: 'same', text: 'mine' },
      { who: 'other', text: 'hi' },
    ]);
  });
});

describe('nudges of a moment', () => {
  it('wait, move and are dropped', () => {
    const planned = planNudge(moment('stress'), 'answer', NOON);
    expect(pendingNudge(postponeNudge(planned, 0, NOON + HOUR))?.nudge.dueAt).toBe(NOON + HOUR);
    expect(pendingNudge(dropPending(planned, 'edited'))).toBeUndefined();
    expect(dropPending(moment('stress'), 'edited').nudges).toEqual([]);
    const two = planNudge(dropPending(planned, 'later'), 'answer', NOON);
    expect(postponeNudge(two, 1, NOON + 1).nudges.map(({ dueAt }) => dueAt)).toEqual([NOON, NOON + 1]);
  });

  it('stay as they ended', () => {
    const met = closeMoment(moment('stress'), 'met', NOON);
    expect(closeMoment(met, 'withdrawn', NOON + 1)).toBe(met);
  });

  it('are used once, and only once they are delivered', () => {
    const delivered = nudgedAt(NOON);
    const pressed = useNudge(delivered, 0, NOON + 1);
    expect(pressed.nudges[0]?.state).toMatchObject({ usedAt: NOON + 1 });
    expect(useNudge(pressed, 0, NOON + 2)).toBe(pressed);
    expect(useNudge(pressed, 7, NOON)).toBe(pressed);
  });
});

describe('a busy week', () => {
  it('is told in figures where words end', () => {
    const met = Array.from({ length: 14 }, (_, i) => nudgedAt(NOON - i * HOUR));
    expect(weekText(met, 'ben', NOON, 'Europe/Lisbon')).toMatch(
      /^14 good moments reached you both this week/,
    );
    expect(weekText([], 'ben', NOON, 'Europe/Lisbon')).toMatch(/^A quiet week/);
  });
});

describe('words', () => {
  it('fit where Discord puts them', () => {
    for (const label of [
      CONSENT.mode,
      CONSENT.nudge,
      CONSENT.zone,
      CONSENT.extras,
      CONSENT.adult,
      CONSENT.title,
    ])
      expect(label.length).toBeLessThanOrEqual(45);
    for (const text of [
      CONSENT.nudgeMeans,
      CONSENT.zoneMeans,
      CONSENT.weeklyMeans,
      CONSENT.cloudMeans,
      CONSENT.cloud('h'.repeat(200)),
    ])
      expect(text.length).toBeLessThanOrEqual(100);
    for (const text of [
      HELP,
      PRIVACY,
      ERASE.ask,
      CONSENT.card(['<@1>', '<@2>']),
      SETUP.missing(['View Channel']),
      SETUP.seenBy('everyone'),
    ])
      expect(text.length).toBeLessThanOrEqual(2_000);
  });

  it('name what they are about', () => {
    expect(notice('stress', 'answer', 'Ana', 'L')).toBe('A small moment: Ana [is having a hard day](L).');
    expect(notice('stress', 'build', 'Ana', 'L')).toContain('One question would make it bigger');
    expect([PREFS.zone(null), PREFS.zone('Asia/Tokyo')]).toEqual([
      expect.stringContaining('not known'),
      expect.stringContaining('Asia/Tokyo'),
    ]);
    expect(
      [PREFS.quiet('x'), PREFS.weeklyHour('18:00'), PREFS.cloudYes('h'), PHRASES.zoneUnknown('z')].every(
        Boolean,
      ),
    ).toBe(true);
    expect(new UserError('so').message).toBe('so');
  });
});
