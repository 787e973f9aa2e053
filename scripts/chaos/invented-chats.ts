import { DateTime } from 'luxon';
import type { Cue } from '../../src/coaching/cues.ts';
import { MINUTE } from '../../src/coaching/time.ts';
import type { Reply } from '../../src/coaching/replies.ts';
import { shuffled } from '../learn/random.ts';
import { otherOf, type Who } from '../people/two.ts';
import type { Chat, ChatTurn } from '../replay/chat.ts';

type Random = () => number;

/** What somebody may say, by what it asks; each line always carries its label. */
const CUES: readonly (readonly [Exclude<Cue, 'none'>, readonly string[]])[] = [
  ['good_news', ['they said yes to the flat!!', 'i passed, barely, but passed', 'the scan came back clear']],
  [
    'stress',
    ['three meetings about one slide, i am done', 'the bus did not come again', 'printer ate the form'],
  ],
  ['vulnerability', ['talk in an hour and my hands shake', 'kinda low today', 'do they even like me']],
  ['affection', ['miss your face', 'thank you for last night, really', 'you make the best tea']],
  ['connection', ['look at this dog', 'movie tonight?', 'guess what i found']],
  ['repair', ['sorry i snapped', 'can we start over?']],
  ['conflict', ['you never listen', 'wow, thanks for nothing']],
];

const REPLIES: readonly (readonly [Reply, string])[] = [
  ['active_constructive', 'wait, really? tell me everything'],
  ['passive_constructive', 'nice'],
  ['passive_destructive', 'did you pay the rent'],
  ['active_destructive', 'won’t that be too much for you'],
];

/** Words of no cue between them. */
const PLAIN = ['home at six', 'ok', 'milk, eggs, bread', 'on my way'];

const DAYS = 6;
/** Cues of one couple a day. */
const A_DAY = 5;
const FIRST_HOUR = 8;
const LAST_HOUR = 23;
/** Of the cues, how many get no answer at all. */
const UNANSWERED = 0.6;

const pick = <T>(items: readonly [T, ...T[]] | readonly T[], random: Random): T => {
  const [item] = shuffled(items, random);
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

const between = (low: number, high: number, random: Random): number =>
  Math.floor(low + random() * (high - low));

type Spoken = Omit<ChatTurn, 'at'> & { time: number };

const exchange = (time: number, random: Random): Spoken[] => {
  const who: Who = random() < 0.5 ? 'A' : 'B';
  const [cue, lines] = pick(CUES, random);
  const said: Spoken = { who, time, text: pick(lines, random), cue, reply: null };
  if (random() < UNANSWERED) return [said];
  const [reply, text] = pick(REPLIES, random);
  const later = time + between(2, 45, random) * MINUTE;
  const plain: Spoken = { who, time: later + MINUTE, text: pick(PLAIN, random), cue: 'none', reply: null };
  return [said, { who: otherOf(who), time: later, text, cue: 'none', reply }, plain];
};

const DAY_ONE = DateTime.fromISO('2026-03-02T00:00', { zone: 'UTC' });

const dayOf = (day: number, random: Random): Spoken[] =>
  Array.from({ length: A_DAY }, () => {
    const minute = between(FIRST_HOUR * 60, LAST_HOUR * 60, random);
    return exchange(DAY_ONE.plus({ days: day, minutes: minute }).toMillis(), random);
  }).flat();

const toTurn = ({ time, ...said }: Spoken): ChatTurn => ({
  ...said,
  at: DateTime.fromMillis(time, { zone: 'UTC' }).toFormat("yyyy-MM-dd'T'HH:mm"),
});

/** Six busy days of `couples` couples, the same ones for the same `random`. */
export const inventChats = (couples: number, random: Random): Chat[] =>
  Array.from({ length: couples }, (_, couple) => ({
    id: `I${String(couple + 1).padStart(2, '0')}`,
    turns: Array.from({ length: DAYS }, (__, day) => dayOf(day, random))
      .flat()
      .sort((a, b) => a.time - b.time)
      .map(toTurn),
  }));
