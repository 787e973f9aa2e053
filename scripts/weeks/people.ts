import { coupleIdOf, coupleSchema, type Couple } from '../../src/coaching/couple.ts';
import { BIDS } from '../../src/coaching/cues.ts';
import { openMoment, type Moment } from '../../src/coaching/moment.ts';
import { newPerson, type Person } from '../../src/coaching/person.ts';
import { DAY, HOUR } from '../../src/coaching/preferences.ts';

/** From UTC−10 to UTC+13, with and without summer time, north and south. */
const ZONES = [
  ...['Pacific/Honolulu', 'America/Los_Angeles', 'America/Denver', 'America/New_York', 'America/Santiago'],
  ...[
    'America/Sao_Paulo',
    'Europe/Lisbon',
    'Europe/Berlin',
    'Africa/Lagos',
    'Asia/Kolkata',
    'Asia/Kathmandu',
  ],
  ...['Asia/Tokyo', 'Australia/Adelaide', 'Australia/Sydney', 'Pacific/Auckland', 'Pacific/Tongatapu'],
];

/** Somebody of the simulation, and what they will do. */
export type Wisher = { person: Person; closed: boolean; optsOutAt: number | null };

const pick = <T>(items: readonly [T, ...T[]] | readonly T[], random: () => number): T | undefined =>
  items[Math.floor(random() * items.length)];

const wisher = (id: string, coupleId: string, start: number, random: () => number): Wisher => {
  const base = newPerson(id);
  const wants = random() < 0.8;
  const weekly = { day: 1 + Math.floor(random() * 7), hour: 7 + Math.floor(random() * 16) };
  return {
    closed: random() < 0.1,
    optsOutAt: random() < 0.15 ? start + Math.floor((20 + random() * 50) * DAY) : null,
    person: {
      ...base,
      coupleId,
      preferences: {
        ...base.preferences,
        mode: 'listen',
        zone: pick(ZONES, random) ?? 'UTC',
        weekly: wants ? weekly : null,
        remembered: 'yes',
      },
    },
  };
};

export type Pair = { couple: Couple; two: [Wisher, Wisher] };

/** Two invented people; most pairs live in different zones. */
export const createPair = (n: number, start: number, random: () => number): Pair => {
  const [a, b] = [`a${n}`, `b${n}`];
  const id = coupleIdOf(a, b);
  const couple = coupleSchema.parse({
    ...{ id, guildId: `g${n}`, channelId: `c${n}`, partners: [a, b] },
    agreed: { [a]: start - DAY, [b]: start - DAY },
  });
  return { couple, two: [wisher(a, id, start, random), wisher(b, id, start, random)] };
};

/** Some moments of one day: those that were met, and one that was not. */
export const momentsOn = ({ couple }: Pair, day: number, random: () => number): Moment[] =>
  Array.from({ length: 2 }, (_, i) => {
    const [author, reader] = random() < 0.5 ? couple.partners : [couple.partners[1], couple.partners[0]];
    const at = day + Math.floor(random() * 24) * HOUR;
    const turn = { author, messageIds: [`${couple.id}.${at}.${i}`] as const, at, text: '', sign: false };
    const moment = openMoment(
      { ...turn, messageIds: [turn.messageIds[0]] },
      pick(BIDS, random) ?? 'stress',
      reader,
    );
    return { ...moment, closed: i === 0 ? { how: 'met' as const, at } : null };
  });
