import { PREFS } from '../../src/coaching/prefs-phrases.ts';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { agree, invite, prefer, type Settle } from '../people/screens.ts';
import { WHO, type Who } from '../people/two.ts';
import { nothingLived, wishAt, type Lived } from './lived.ts';
import type { PairPlan, Wish } from './plan.ts';

/** Two people on the local Discord with a channel of their own, and what they live. */
export type Pair = { room: Room; people: Record<Who, Person>; plan: PairPlan; lived: Lived };

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

/** What somebody wishes for by now. */
export const wishOf = ({ lived, plan }: Pair, by: Who, at: number): Wish =>
  wishAt(lived, by, at) ?? plan.wishes[by];

/** The wish of the plan as it can be chosen now: without a note nobody is asked where it comes. */
export const wishedNow = ({ lived }: Pair, by: Who, wish: Partial<Wish>, at: number): Partial<Wish> => {
  const { weeklyPlace, ...others } = wish;
  const hasNote = wish.weekly === undefined ? wishAt(lived, by, at)?.weekly : wish.weekly;
  return hasNote && weeklyPlace ? { ...others, weeklyPlace } : others;
};

/** Chooses in `/prefs` as it stands on the screen. */
export const preferNote = ({ people, room }: Pair, by: Who, wish: Partial<Wish>, settle: Settle) =>
  prefer({ person: people[by], room, settle }, labelsOf(wish), wish.zone);

/** Chooses on the card in the channel; the weekly note as it is wished for. */
export const agreeTo = ({ people, room }: Pair, by: Who, { zone, weekly }: Wish, settle: Settle) =>
  agree({ person: people[by], room, settle }, { zone, nudgeAbout: [], weekly: weekly !== null });

/** Both invite the bot into their channel and choose as they plan to. */
export const moveIn = async (pair: Pair, now: () => number, settle: Settle): Promise<void> => {
  const { people, plan, lived, room } = pair;
  await invite({ person: people.A, room, settle }, people.B);
  for (const by of WHO) {
    const wish = plan.wishes[by];
    await agreeTo(pair, by, wish, settle);
    await preferNote(pair, by, wishedNow(pair, by, wish, now()), settle);
    lived.wishes.push({ at: now(), by, wish });
    lived.agreed.push({ at: now(), by });
  }
};
