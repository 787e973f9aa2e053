import { HOUR } from '../../src/coaching/time.ts';
import { otherOf, type Who } from '../people/two.ts';
import { actOfDeed, type Means } from './deeds.ts';
import type { Act } from './diary.ts';
import { LINES, WARM } from './lines.ts';
import { ANSWERS_AFTER, type Joint } from './lived.ts';
import type { Pair } from './pair.ts';
import { offTheQuarter, type Exchange } from './plan.ts';
import type { Asked } from './watch.ts';
import { createWithBot, type Stage } from './with-bot.ts';

const ANSWERS_THE_QUESTION_AFTER = HOUR;

/** Says it in the channel, and answers the message's id. */
const say = async ({ people, room }: Pair, by: Who, text: string, { settle }: Means): Promise<string> => {
  const { id } = await people[by].says(text, { in: room });
  await settle();
  return id;
};

/** The other one answers warmly, which makes it a moment of both. */
const answer = (pair: Pair, joint: Joint, means: Means): Act => ({
  at: joint.at + ANSWERS_AFTER,
  async run() {
    await say(pair, otherOf(joint.by), WARM, means);
    pair.lived.joint.push(joint);
    return null;
  },
});

const actOfExchange = (pair: Pair, { at, by, bid, met }: Exchange, means: Means): Act => ({
  at,
  async run() {
    const saidAt = means.now();
    const id = await say(pair, by, LINES[bid], means);
    return met ? answer(pair, { id, at: saidAt, by, bid }, means) : null;
  },
});

/** Every other moment asked about may be told. */
const approve = ({ pair, by, message, options }: Asked, { now, withBot }: Means): Act =>
  withBot(pair, offTheQuarter(now() + ANSWERS_THE_QUESTION_AFTER), async () => {
    const ids = options.filter((_, i) => i % 2 === 0);
    // An answer that was taken in before the bot died took the question away.
    if (message.data.components?.length) await pair.people[by].chooses(ids, { on: message });
    return () => {
      pair.lived.approved.push({ at: now(), ids });
    };
  });

/** Everything that people do, and the record of it in what they lived. */
export const createActs = ({ conductor, now }: Stage) => {
  const withBot = createWithBot({ conductor, now });
  const means: Means = { now, withBot, settle: () => conductor.steady() };
  return {
    actsOf: (pair: Pair): Act[] => [
      ...pair.plan.exchanges.map((exchange) => actOfExchange(pair, exchange, means)),
      ...pair.plan.deeds.map((deed) => actOfDeed(pair, deed, means)),
    ],
    approve: (asked: Asked): Act => approve(asked, means),
  };
};
