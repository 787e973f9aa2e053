import { DateTime } from 'luxon';
import type { Bid } from './cues.ts';
import type { Moment } from './moment.ts';
import { DAY } from './preferences.ts';

const NUMBERS = 'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** As many met moments on one day, and no more on any other, make it a full one. */
const FULL_DAY = 2;

const SWITCH_OFF = '-# You chose this note; `/prefs` switches it off.';

/** What the note is made of: a moment that was met, and when. */
type Met = { bid: Bid; at: number };

const metSince = (moments: readonly Moment[], reader: string, since: number, now: number): Met[] =>
  moments
    .filter((moment) => moment.author === reader || moment.reader === reader)
    .flatMap(({ bid, closed }) => (closed?.how === 'met' ? [{ bid, at: closed.at }] : []))
    .filter(({ at }) => at > since && at <= now);

const dayName = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone, locale: 'en' }).toFormat('cccc');

/** The one day that held more than any other, in the reader's zone. */
const fullDay = (moments: readonly Met[], zone: string): string | undefined => {
  const counts = Map.groupBy(moments, ({ at }) => dayName(at, zone));
  const most = Math.max(...[...counts.values()].map(({ length }) => length));
  const fullest = [...counts].filter(([, { length }]) => length === most).map(([day]) => day);
  return most >= FULL_DAY && fullest.length === 1 ? fullest[0] : undefined;
};

const countLine = (moments: readonly Met[], zone: string): string => {
  const { length } = moments;
  if (length === 1) return 'One good moment reached you both this week.';
  const count = `${NUMBERS[length] ?? String(length)} good moments reached you both this week`;
  const day = length > FULL_DAY ? fullDay(moments, zone) : undefined;
  return day ? `${count}; ${day} was a full one.` : `${count}.`;
};

const warmLine = (moments: readonly Met[]): string =>
  moments.some(({ bid }) => bid === 'good_news')
    ? 'Good news was part of it. Which bit would you like to hear again?'
    : 'Small things, said and heard. Which one would you like to go back to?';

const EMPTY =
  'A quiet week here, and that is fine: some weeks the good things happen away from the keyboard.';

/**
 * The weekly note: what reached both partners in the seven days before `now` (ms since the epoch), days named in the
 * reader's IANA `zone`. It keeps no score: nothing that was missed, nothing on who answered, how or how fast.
 */
export const weekText = (moments: readonly Moment[], reader: string, now: number, zone: string): string => {
  const met = metSince(moments, reader, now - 7 * DAY, now);
  const note = met.length === 0 ? EMPTY : `${countLine(met, zone)} ${warmLine(met)}`;
  return `${note}\n${SWITCH_OFF}`;
};
