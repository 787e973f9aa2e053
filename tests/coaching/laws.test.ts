import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterTurn } from '../../src/coaching/conversation.ts';
import { CUE_LABELS, type Bid, type Cue } from '../../src/coaching/cues.ts';
import {
  isOpen,
  pendingNudge,
  postponeNudge,
  putMoment,
  withNudge,
  type Moment,
} from '../../src/coaching/moment.ts';
import { decideDue } from '../../src/coaching/nudge.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { REPLY_LABELS, type Reply } from '../../src/coaching/replies.ts';
import { couple, person, turn } from '../support/couple.ts';

type Name = 'ana' | 'ben';
type Told = { gap: number; by: Name; cue: Cue; reply: Reply };
type Weeks = {
  told: Told[];
  start: number;
  zones: [string, string];
  dose: { day: number; week: number };
  late: number;
};

const NAMES = ['ana', 'ben'] as const;
const NIGHT = { from: 22 * 60, to: 8 * 60 };

/** Zones with half hours, with none of them alike, and with clocks that change in these weeks. */
const zone = fc.constantFrom(
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Cairo',
);

const weeks: fc.Arbitrary<Weeks> = fc.record({
  told: fc.array(
    fc.record({
      gap: fc.integer({ min: MINUTE, max: 9 * HOUR }),
      by: fc.constantFrom(...NAMES),
      cue: fc.constantFrom(...CUE_LABELS),
      reply: fc.constantFrom(...REPLY_LABELS),
    }),
    { minLength: 30, maxLength: 60 },
  ),
  start: fc.constantFrom('2026-03-06', '2026-03-27', '2026-04-22', '2026-10-23').map(Date.parse),
  zones: fc.tuple(zone, zone),
  dose: fc.record({ day: fc.integer({ min: 0, max: 2 }), week: fc.integer({ min: 0, max: 5 }) }),
  late: fc.integer({ min: 0, max: 61 * MINUTE }),
});

type Life = { at: number; fights: number[]; moments: Moment[]; heardTwice: Moment[] };

/** The two of them, who chose everything, as they stand at a point of these weeks. */
const sceneIn = ({ start, zones, dose }: Weeks, { fights }: Life, by: Name) => {
  const all: Bid[] = ['good_news', 'stress', 'vulnerability', 'repair', 'affection', 'connection'];
  const chosen = { nudgeAbout: all, dose, buildOnIt: true };
  const ana = person('ana', { ...chosen, zone: zones[0] });
  const ben = person('ben', { ...chosen, zone: zones[1] });
  const agreed = { ana: start - DAY, ben: start - DAY };
  const us = couple({ agreed, restUntil: (fights.at(-1) ?? -Infinity) + HOUR });
  return by === 'ana' ? { couple: us, author: ana, reader: ben } : { couple: us, author: ben, reader: ana };
};

const SEEN = { gone: false, answered: false, writing: false };

const look = (of: Weeks, life: Life, moment: Moment): Life => {
  const pending = pendingNudge(moment);
  if (!pending) return life;
  const { nudge, n } = pending;
  const now = nudge.dueAt + of.late;
  const scene = sceneIn(of, life, moment.author === 'ana' ? 'ana' : 'ben');
  const situation = { ...scene, bid: moment.bid, saidAt: moment.at, moments: life.moments };
  const decision = decideDue(situation, { moment, nudge, seen: SEEN, now });
  const changed = {
    deliver: () => withNudge(moment, n, { is: 'delivered', at: now, messageId: null, usedAt: null }),
    drop: () => withNudge(moment, n, { is: 'dropped', because: 'told' }),
    wait: () => postponeNudge(moment, n, decision.do === 'wait' ? decision.until : now),
  }[decision.do]();
  return { ...life, moments: putMoment(life.moments, changed) };
};

/** Every nudge that comes due before `until`, in the order of time. */
const pass = (of: Weeks, life: Life, until: number): Life => {
  const next = life.moments
    .map((moment) => ({ moment, at: (pendingNudge(moment)?.nudge.dueAt ?? Infinity) + of.late }))
    .sort((a, b) => a.at - b.at)
    .find(({ at }) => at <= until);
  return next ? pass(of, look(of, life, next.moment), until) : life;
};

const hear = (of: Weeks, before: Life, { gap, by, cue, reply }: Told): Life => {
  const at = before.at + gap;
  const life = pass(of, before, at);
  const fights = cue === 'conflict' ? [...life.fights, at] : life.fights;
  const scene = sceneIn(of, { ...life, fights }, by);
  const heard = { turn: turn(by, 'words', at), cue, reply };
  const moments = afterTurn(scene, heard, life.moments);
  return { at, fights, moments, heardTwice: afterTurn(scene, heard, moments) };
};

/** The two after each of their turns. */
const livesOf = (of: Weeks): Life[] => {
  const lives: Life[] = [{ at: of.start, fights: [], moments: [], heardTwice: [] }];
  for (const told of of.told) {
    const last = lives.at(-1);
    if (last) lives.push(hear(of, last, told));
  }
  return lives;
};

type Had = { bid: Bid; at: number; usedAt: number };

const nudgesOf = (lives: readonly Life[], reader: Name): Had[] =>
  (lives.at(-1)?.moments ?? [])
    .filter((moment) => moment.reader === reader)
    .flatMap(({ bid, nudges }) => nudges.map(({ state }) => ({ bid, state })))
    .flatMap(({ bid, state }) =>
      state.is === 'delivered' ? [{ bid, at: state.at, usedAt: state.usedAt ?? Infinity }] : [],
    )
    .sort((a, b) => a.at - b.at);

/** For each nudge of each reader, those that the same reader had before it. */
const eachNudge = (
  of: Weeks,
  check: (had: Had, before: Had[], zone: string, lives: Life[]) => void,
): void => {
  const lives = livesOf(of);
  for (const [i, reader] of NAMES.entries()) {
    const all = nudgesOf(lives, reader);
    for (const [n, had] of all.entries()) check(had, all.slice(0, n), of.zones[i] ?? '', lives);
  }
};

const always = (check: (of: Weeks) => void): void => {
  fc.assert(fc.property(weeks, check), { seed: 20_260_302, numRuns: 60 });
};

const within = (had: Had, before: readonly Had[], span: number): number =>
  before.filter(({ at }) => had.at - at < span).length;

it('no reader is ever given more than they chose, nor two within 90 minutes', () => {
  let given = 0;
  always((of) => {
    eachNudge(of, (had, before) => {
      given += 1;
      expect(within(had, before, DAY)).toBeLessThan(of.dose.day);
      expect(within(had, before, 7 * DAY)).toBeLessThan(of.dose.week);
      expect(within(had, before, 90 * MINUTE)).toBe(0);
    });
  });
  expect(given).toBeGreaterThan(100);
});

it('no nudge ever comes in its reader’s night, wherever they are and whenever clocks change', () => {
  const hourIn = (at: number, timeZone: string): number =>
    Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(at));
  always((of) => {
    eachNudge(of, ({ at }, _, timeZone) => {
      expect(hourIn(at, timeZone)).toBeGreaterThanOrEqual(NIGHT.to / 60);
      expect(hourIn(at, timeZone)).toBeLessThan(NIGHT.from / 60);
    });
  });
});

it('nudges that are let pass come once a day and twice a week after two, and not at all after four', () => {
  always((of) => {
    eachNudge(of, (had, before) => {
      const judged = before.filter(({ at, usedAt }) => usedAt < had.at || had.at - at >= 12 * HOUR);
      const lastUsed = judged.findLastIndex(({ at, usedAt }) => usedAt - at < 12 * HOUR);
      const letPass = judged.length - 1 - lastUsed;
      expect(letPass).toBeLessThan(4);
      if (letPass < 2) return;
      expect(within(had, before, DAY)).toBe(0);
      expect(within(had, before, 7 * DAY)).toBeLessThan(2);
    });
  });
});

it('nothing but making up is spoken of within an hour after a fight', () => {
  always((of) => {
    eachNudge(of, ({ bid, at }, _, __, lives) => {
      const fights = lives.at(-1)?.fights ?? [];
      if (bid !== 'repair') expect(fights.filter((fight) => fight <= at && at - fight < HOUR)).toEqual([]);
    });
  });
});

it('each has at most one open moment, and a turn told twice changes nothing', () => {
  always((of) => {
    for (const { at, moments, heardTwice } of livesOf(of)) {
      const open = moments.filter((moment) => isOpen(moment, at)).map(({ author }) => author);
      expect(new Set(open).size).toBe(open.length);
      expect(heardTwice).toEqual(moments);
    }
  });
});
