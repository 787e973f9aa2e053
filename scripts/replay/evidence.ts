import { coupleIdOf, type Couple } from '../../src/coaching/couple.ts';
import type { Moment } from '../../src/coaching/moment.ts';
import { turnsOf, type Heard, type Turn } from '../../src/coaching/turn.ts';
import type { Classifier } from '../../src/ports.ts';
import { openStore } from '../../src/store/open.ts';
import type { Message } from '../../src/playground/discord/state.ts';
import type { ReadCounts } from './counting-ear.ts';
import type { Household } from './household.ts';
import type { LogLine } from './log-lines.ts';
import type { Policy } from './policy.ts';
import type { Arrival, Reaction, Witness } from './witness.ts';

/** Everything known of one couple afterwards: what Discord saw, and what the bot stored. Times in ms since the epoch. */
export type CoupleRecord = {
  chat: string;
  /** By user id. */
  policies: ReadonlyMap<string, Policy>;
  /** What the two said, oldest first. */
  said: readonly Heard[];
  /** The same as turns. */
  turns: readonly Turn[];
  arrivals: readonly Arrival[];
  reactions: readonly Reaction[];
  couple: Couple | undefined;
  moments: readonly Moment[];
  log: readonly LogLine[];
};

export type Evidence = {
  couples: readonly CoupleRecord[];
  log: readonly LogLine[];
  reads: ReadCounts;
  classifier: Classifier;
  unknownRoutes: readonly string[];
  /** When the watching ended. */
  until: number;
};

const toSaid = ({ id, data }: Message): Heard => ({
  id,
  author: data.author.id,
  at: Date.parse(data.timestamp),
  text: data.content,
  sign: false,
});

const isPersons = ({ data, seenBy }: Message): boolean => !data.author.bot && seenBy === null;

const peopleOf = ({ partners: { A, B } }: Household) => [A, B];

/** What is known of each household, from Discord's side and from the bot's stopped store in `dataDir`. */
export const recordCouples = async (
  dataDir: string,
  households: readonly Household[],
  { arrivals, reactions }: Witness,
  log: readonly LogLine[],
): Promise<CoupleRecord[]> => {
  const store = await openStore({ dataDir });
  const linesOf = Map.groupBy(log, ({ couple }) => couple);
  const records = [];
  for (const household of households) {
    const ids = peopleOf(household).map(({ person }) => person.id);
    const id = coupleIdOf(ids[0] ?? '', ids[1] ?? '');
    const said = household.room.channel.messages.filter(isPersons).map(toSaid);
    records.push({
      chat: household.chat.id,
      policies: new Map(peopleOf(household).map(({ person, policy }) => [person.id, policy])),
      said,
      turns: turnsOf(said),
      arrivals: arrivals.filter(({ reader }) => ids.includes(reader)),
      reactions: reactions.filter(({ by }) => ids.includes(by)),
      couple: await store.couples.get(id),
      moments: (await store.moments.get(id))?.moments ?? [],
      log: linesOf.get(store.hashId(id)) ?? [],
    });
  }
  await store.close();
  return records;
};
