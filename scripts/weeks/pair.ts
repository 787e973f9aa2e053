import { CONSENT, MODE_WORDS } from '../../src/coaching/phrases.ts';
import { PREFS } from '../../src/coaching/prefs-phrases.ts';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import type { Who } from '../replay/chat.ts';
import { nothingLived, wishAt, type Lived } from './lived.ts';
import type { PairPlan, Wish } from './plan.ts';

/** Two people on the local Discord with a channel of their own, and what they live. */
export type Pair = { room: Room; people: Record<Who, Person>; plan: PairPlan; lived: Lived };

export type Settle = () => Promise<void>;

export const createPair = ({ world }: LocalDiscord, plan: PairPlan, n: number): Pair => {
  const home = world.guild(`home ${n}`);
  const people = { A: world.person(`A${n}`), B: world.person(`B${n}`) };
  const room = home.channel('us', { for: [people.A, people.B] });
  return { room, people, plan, lived: nothingLived() };
};

const clockHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** The labels to choose on the panel, one after the other; a note that is on shows where and when. */
const labelsOf = ({ weekly, weeklyPlace, remembered }: Partial<Wish>): string[] => [
  ...(weekly === undefined ? [] : [PREFS.weeklyDays[weekly?.day ?? 0] ?? '']),
  ...(weekly ? [PREFS.weeklyHour(clockHour(weekly.hour))] : []),
  ...(weeklyPlace ? [PREFS.weeklyPlace[weeklyPlace]] : []),
  ...(remembered ? [PREFS.remembered[remembered]] : []),
];

/** Chooses in `/prefs`, as it stands on the screen. */
export const prefer = async ({ people, room }: Pair, by: Who, wish: Partial<Wish>, settle: Settle) => {
  const person = people[by];
  await person.runs('/prefs', { in: room, ...(wish.zone !== undefined && { timezone: wish.zone }) });
  await settle();
  const on = person.sees(room).at(-1);
  for (const label of labelsOf(wish)) {
    await person.chooses(label, on ? { on } : {});
    await settle();
  }
};

/** Chooses on the card in the channel; the weekly note as it is wished for. */
export const agree = async ({ people, room }: Pair, by: Who, wish: Wish, settle: Settle) => {
  const person = people[by];
  const on = person.sees(room).find(({ data }) => data.author.bot === true);
  await person.presses(CONSENT.button, on ? { on } : {});
  await settle();
  await person.submits({
    [CONSENT.mode]: MODE_WORDS.listen.name,
    [CONSENT.zone]: wish.zone,
    [CONSENT.extras]: wish.weekly ? [CONSENT.weekly] : [],
    [CONSENT.adult]: true,
  });
  await settle();
};

/** Both invite the bot into their channel and choose as they plan to. */
export const moveIn = async (pair: Pair, now: () => number, settle: Settle): Promise<void> => {
  const { people, plan, lived, room } = pair;
  await people.A.runs('/setup', { in: room, partner: people.B });
  await settle();
  for (const by of ['A', 'B'] as const) {
    await agree(pair, by, plan.wishes[by], settle);
    await prefer(pair, by, wishedNow(pair, by, plan.wishes[by], now()), settle);
    lived.wishes.push({ at: now(), by, wish: plan.wishes[by] });
    lived.agreed.push({ at: now(), by });
  }
};

/** The wish of the plan as it can be chosen now: without a note nobody is asked where it comes. */
export const wishedNow = ({ lived }: Pair, by: Who, wish: Partial<Wish>, at: number): Partial<Wish> => {
  const { weeklyPlace, ...others } = wish;
  const hasNote = wish.weekly === undefined ? wishAt(lived, by, at)?.weekly : wish.weekly;
  return hasNote && weeklyPlace ? { ...others, weeklyPlace } : others;
};
