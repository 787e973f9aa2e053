import { BIDS, type Bid } from '../../src/coaching/cues.ts';
import { type Preferences } from '../../src/coaching/preferences.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { WHO, type Who } from '../people/two.ts';

/** What one person chose about the weekly note. */
export type Wish = Pick<Preferences, 'weekly' | 'weeklyPlace' | 'remembered'> & { zone: string };

/** Something that somebody does about it, `at` ms since the epoch. */
export type Deed = { at: number; by: Who } & (
  { does: 'wish'; wish: Partial<Wish> } | { does: 'close' | 'open' | 'rest' | 'agree' }
);

/** Somebody says what asks for an answer, and gets a warm one or none. */
export type Exchange = { at: number; by: Who; bid: Bid; met: boolean };

export type PairPlan = { wishes: Record<Who, Wish>; deeds: Deed[]; exchanges: Exchange[] };

/** From UTC−10 to UTC+13, with and without summer time, north and south, with whole hours, halves and quarters. */
const ZONES = [
  ...['Pacific/Honolulu', 'America/Los_Angeles', 'America/Denver', 'America/New_York', 'America/Santiago'],
  ...['America/Sao_Paulo', 'America/St_Johns', 'Europe/Lisbon', 'Europe/Berlin', 'Africa/Cairo'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Australia/Adelaide', 'Australia/Lord_Howe'],
  ...['Australia/Sydney', 'Pacific/Auckland', 'Pacific/Tongatapu'],
] as const;

export type Random = () => number;
/** `end`: where nothing happens any more. */
export type Span = { start: number; end: number };

const whole = (low: number, high: number, random: Random): number =>
  low + Math.floor(random() * (high - low + 1));

const pick = <T>(items: readonly T[], random: Random): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

/** Notes are due on whole quarters of an hour, and nobody does anything then. */
export const offTheQuarter = (time: number): number =>
  Math.floor(time / (15 * MINUTE)) * 15 * MINUTE + 2 * MINUTE;

const weeklyOf = (random: Random) => ({ day: whole(1, 7, random), hour: whole(0, 23, random) });

const wishOf = (shares: boolean, random: Random): Wish => {
  const weekly = shares || random() < 0.8 ? weeklyOf(random) : null;
  return {
    zone: pick(ZONES, random),
    weekly,
    weeklyPlace: weekly && (shares || random() < 0.1) ? 'channel' : 'inbox',
    remembered: pick(['yes', 'yes', 'yes', 'ask', 'no'] as const, random),
  };
};

/** Which share of all people does each of these at some time. */
const chances: readonly (readonly [number, (random: Random) => Partial<Wish>])[] = [
  [0.15, () => ({ weekly: null })],
  [0.15, (random) => ({ zone: pick(ZONES, random) })],
  [0.15, (random) => ({ weekly: weeklyOf(random) })],
  [0.05, () => ({ weeklyPlace: 'channel' })],
  [0.05, () => ({ weeklyPlace: 'inbox' })],
];

const deedsOf = (by: Who, { start, end }: Span, random: Random): Deed[] => {
  const sometime = () => offTheQuarter(start + 9 * DAY + random() * (end - start - 12 * DAY));
  const deeds: Deed[] = chances.flatMap(([chance, wish]) =>
    random() < chance ? [{ at: sometime(), by, does: 'wish', wish: wish(random) } satisfies Deed] : [],
  );
  if (random() < 0.12) {
    const closes = sometime();
    deeds.push({ at: closes, by, does: 'close' });
    const opens = closes + 20 * DAY;
    if (opens < end - DAY) deeds.push({ at: opens, by, does: 'open' });
  }
  // Consent lasts ninety days: everybody chooses anew before it is over.
  deeds.push({ at: offTheQuarter(start + (60 + random() * 20) * DAY), by, does: 'agree' });
  return deeds;
};

/** Days of one pair with nothing to tell, often long enough for the note to fall silent. */
const isQuietDay = (quietFrom: number | null, at: number): boolean =>
  quietFrom !== null && at >= quietFrom && at < quietFrom + 35 * DAY;

/** Two or so a week; those of one pair are many hours apart, so that each is over before the next. */
const exchangesOf = ({ start, end }: Span, random: Random): Exchange[] => {
  const quietFrom = random() < 0.15 ? start + random() * 50 * DAY : null;
  const exchanges: Exchange[] = [];
  for (let day = start; day < end - 2 * DAY; day += DAY) {
    const at = offTheQuarter(day + whole(9, 19, random) * HOUR + whole(0, 59, random) * MINUTE);
    if (random() < 0.3 && !isQuietDay(quietFrom, at))
      exchanges.push({ at, by: pick(WHO, random), bid: pick(BIDS, random), met: random() < 0.75 });
  }
  return exchanges;
};

/** What two invented people choose and do in this time; one pair in five wants its note in the channel. */
export const planPair = (span: Span, random: Random): PairPlan => {
  const shares = random() < 0.2;
  const wishes = { A: wishOf(shares, random), B: wishOf(shares, random) };
  const deeds = WHO.flatMap((by) => deedsOf(by, span, random));
  const exchanges = exchangesOf(span, random);
  if (random() >= 0.1) return { wishes, deeds, exchanges };
  const rest = { at: offTheQuarter(span.start + (14 + random() * 60) * DAY), by: pick(WHO, random) };
  return {
    wishes,
    deeds: [...deeds, { ...rest, does: 'rest' }],
    // Who rests is not heard, so that nothing of these days could be told.
    exchanges: exchanges.filter(({ at }) => at < rest.at - DAY || at > rest.at + 9 * DAY),
  };
};
