import { BIDS, CUES, type Bid } from './cues.ts';
import type { Moment } from './moment.ts';
import type { WeeklyPlace } from './preferences.ts';
import { dayNameOf, type Week } from './week.ts';

const NUMBERS = 'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** As many joint moments on one day, and no more on any other, make it a full one. */
const FULL_DAY = 2;

/** One small thing for next week, by what there was most of. */
const INVITATIONS: Record<Bid, string> = {
  good_news: 'For next week: ask for the rest of one of these stories.',
  stress: 'For next week: one evening that begins with “tell me all of it”.',
  vulnerability: 'For next week: ten quiet minutes side by side, with nothing to solve.',
  repair: 'For next week: a walk, just the two of you.',
  affection: 'For next week: say one of these out loud.',
  connection: 'For next week: pick one of these small things, and do it together again.',
};

const EMPTY =
  'A quiet week here, and that is fine: some weeks the good things happen away from the keyboard.';
/** Stands under a note that came by itself, by where it came. */
export const SWITCH_OFF: Record<WeeklyPlace, string> = {
  inbox: '-# You chose this note; `/prefs` switches it off.',
  channel: '-# You both chose to have this note here; `/prefs` switches it off.',
};

const bidsOf = (week: Week): Bid[] => week.days.flatMap(({ bids }) => bids);

const fullDay = ({ days }: Week): string | undefined => {
  const most = Math.max(...days.map(({ bids }) => bids.length));
  const fullest = days.filter(({ bids }) => bids.length === most);
  return most >= FULL_DAY && fullest.length === 1 ? fullest[0]?.name : undefined;
};

const countLine = (week: Week): string => {
  const { length } = bidsOf(week);
  if (length === 1) return 'One good moment reached you both this week.';
  const count = `${NUMBERS[length] ?? String(length)} good moments reached you both this week`;
  const day = length > FULL_DAY ? fullDay(week) : undefined;
  return day ? `${count}; ${day} was a full one.` : `${count}.`;
};

const commonest = (bids: readonly Bid[]): Bid =>
  BIDS.reduce((most, bid) =>
    bids.filter((each) => each === bid).length > bids.filter((each) => each === most).length ? bid : most,
  );

export type Telling = { zone: string; linkTo: (moment: Moment) => string };

const turnedLine = ({ turned }: Week, { zone, linkTo }: Telling): string | null =>
  turned && `On ${dayNameOf(turned.at, zone)} you were there for [this](${linkTo(turned)}).`;

const againLine = ({ goodNews }: Week, { zone, linkTo }: Telling): string | null =>
  goodNews.length === 0
    ? null
    : `Worth opening again: ${goodNews.map((moment) => `[${dayNameOf(moment.at, zone)}](${linkTo(moment)})`).join(' · ')}`;

/** The note in words: no score, nothing that was missed, nothing on who answered, how or how fast. */
export const weekText = (week: Week, telling: Telling): string => {
  const bids = bidsOf(week);
  const lines =
    bids.length === 0
      ? [EMPTY]
      : [countLine(week), turnedLine(week, telling), againLine(week, telling), INVITATIONS[commonest(bids)]];
  return lines.filter((line) => line !== null).join('\n');
};

/** What the picture shows, in words. */
export const weekAlt = ({ days }: Week): string => {
  const told = days
    .filter(({ bids }) => bids.length > 0)
    .map(({ name, bids }) => `${name}: ${bids.map((bid) => CUES[bid].choice.toLowerCase()).join(', ')}`);
  return told.length === 0 ? 'The week, without a mark.' : `The week. ${told.join('; ')}.`;
};
