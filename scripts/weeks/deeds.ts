import type { Settle } from '../people/screens.ts';
import type { Act } from './diary.ts';
import { REST } from './lived.ts';
import { agreeTo, preferNote, wishedNow, wishOf, type Pair } from './pair.ts';
import type { Deed, Wish } from './plan.ts';
import type { WithBot } from './with-bot.ts';

/** What it takes to do anything: the time, a wait until it has had its effect, and a bot that is up. */
export type Means = { now: () => number; settle: Settle; withBot: WithBot };

/** Somebody comes to wish otherwise about the note. */
const wishAnew = (pair: Pair, { at, by }: Deed, wish: Partial<Wish>, { now, settle, withBot }: Means): Act =>
  withBot(pair, at, async () => {
    const possible = wishedNow(pair, by, wish, now());
    await preferNote(pair, by, possible, settle);
    return () => {
      pair.lived.wishes.push({ at: now(), by, wish: { ...wishOf(pair, by, now()), ...possible } });
    };
  });

const agreeAnew = (pair: Pair, { at, by }: Deed, { now, settle, withBot }: Means): Act =>
  withBot(pair, at, async () => {
    await agreeTo(pair, by, wishOf(pair, by, now()), settle);
    return () => {
      pair.lived.agreed.push({ at: now(), by });
    };
  });

const rest = (pair: Pair, { at, by }: Deed, { now, withBot }: Means): Act =>
  withBot(pair, at, async () => {
    await pair.people[by].runs('/pause', { in: pair.room, for: 'week' });
    return () => {
      pair.lived.rests.push({ from: now(), to: now() + REST, by });
    };
  });

/** Nobody tells the bot of it, so that it can be done while the bot is down, too. */
const openInbox = (pair: Pair, { at, by }: Deed, open: boolean, { now }: Means): Act => ({
  at,
  async run() {
    const person = pair.people[by];
    await (open ? person.opensDms() : person.closesDms());
    pair.lived.inboxes.push({ at: now(), by, open });
    return null;
  },
});

/** What somebody does about the note, and the record of it in what the pair lived. */
export const actOfDeed = (pair: Pair, deed: Deed, means: Means): Act => {
  switch (deed.does) {
    case 'wish':
      return wishAnew(pair, deed, deed.wish, means);
    case 'agree':
      return agreeAnew(pair, deed, means);
    case 'rest':
      return rest(pair, deed, means);
    case 'close':
      return openInbox(pair, deed, false, means);
    case 'open':
      return openInbox(pair, deed, true, means);
  }
};
