import { DateTime } from 'luxon';
import type { Bid } from './cues.ts';
import type { Moment } from './moment.ts';
import type { Remembered } from './preferences.ts';

const DAYS = 7;

/** Good-news messages that the note offers to open again. */
const MOST_LINKS = 3;

/** As many weeks without a joint moment before this one, and an empty note is left out. */
const EMPTY_WEEKS = 2;

/** One calendar day of the reader's, with the kinds of its joint moments in the order they happened. */
export type DayOfWeek = { name: string; bids: readonly Bid[] };

/** What the two had together in the seven days that end with today, as one of them, or both, are told. */
export type Week = {
  days: readonly DayOfWeek[];
  /** One moment of the partner's that the reader turned toward. */
  turned: Moment | null;
  /** Good news of either, newest first. */
  goodNews: readonly Moment[];
  /** Nothing this week, nor in the two before it: then nothing is said. */
  isSilent: boolean;
};

export type WeekRequest = {
  moments: readonly Moment[];
  /** Whom it is told; null tells both at once, in their channel. */
  reader: string | null;
  /** What each author allows to be remembered of their own moments, by user id. */
  allows: Readonly<Record<string, Remembered>>;
  /** In ms since the epoch. */
  now: number;
  zone: string;
  /** When the later of the two last chose; the weeks before are not held against them. */
  since: number;
};

/** Each approves their own: the reader's moments are theirs, another's only with that author's word. */
const mayTell = (moment: Moment, { reader, allows }: WeekRequest): boolean => {
  const allowed = allows[moment.author] ?? 'no';
  return moment.author === reader || allowed === 'yes' || (allowed === 'ask' && moment.remember === true);
};

/** Joint moments are those that were met; nothing else enters the note. */
const jointIn = (request: WeekRequest, from: number, to: number): Moment[] =>
  request.moments
    .filter(({ author, reader }) => request.reader === null || [author, reader].includes(request.reader))
    .filter((moment) => moment.closed?.how === 'met' && mayTell(moment, request))
    .filter(({ at }) => at >= from && at < to)
    .toSorted((a, b) => a.at - b.at);

const isEmptyBefore = (request: WeekRequest, firstDay: DateTime): boolean => {
  const from = firstDay.minus({ days: DAYS * EMPTY_WEEKS }).toMillis();
  return request.since < from && jointIn(request, from, firstDay.toMillis()).length === 0;
};

/** The week that ends at `now`, by the reader's calendar. */
export const weekFor = (request: WeekRequest): Week => {
  const { now, zone, reader } = request;
  const today = DateTime.fromMillis(now, { zone, locale: 'en' }).startOf('day');
  const firstDay = today.minus({ days: DAYS - 1 });
  const joint = jointIn(request, firstDay.toMillis(), now + 1);
  const days = Array.from({ length: DAYS }, (_, i) => {
    const day = firstDay.plus({ days: i });
    const bids = joint
      .filter(({ at }) => DateTime.fromMillis(at, { zone }).hasSame(day, 'day'))
      .map(({ bid }) => bid);
    return { name: day.toFormat('cccc'), bids };
  });
  return {
    days,
    turned: joint.findLast((moment) => moment.reader === reader) ?? null,
    goodNews: joint
      .filter(({ bid }) => bid === 'good_news')
      .toReversed()
      .slice(0, MOST_LINKS),
    isSilent: joint.length === 0 && isEmptyBefore(request, firstDay),
  };
};

export const dayNameOf = (at: number, zone: string): string =>
  DateTime.fromMillis(at, { zone, locale: 'en' }).toFormat('cccc');
