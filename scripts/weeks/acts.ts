import { HOUR } from '../../src/coaching/time.ts';
import type { Who } from '../replay/chat.ts';
import type { Act } from './diary.ts';
import { LINES, WARM } from './lines.ts';
import { ANSWERS_AFTER, REST, wishAt } from './lived.ts';
import { agree, prefer, wishedNow, type Pair } from './pair.ts';
import { offTheQuarter, type Deed, type Exchange } from './plan.ts';
import type { Asked } from './watch.ts';
import { createWithBot, type Stage } from './with-bot.ts';

const otherOf = (who: Who): Who => (who === 'A' ? 'B' : 'A');

const ANSWERS_THE_QUESTION_AFTER = HOUR;

/** Everything that people do, and the note of it in what they lived. */
export const createActs = ({ conductor, now }: Stage) => {
  const settle = () => conductor.steady();

  const withBot = createWithBot({ conductor, now });

  const say = async (pair: Pair, by: Who, text: string): Promise<string> => {
    const { id } = await pair.people[by].says(text, { in: pair.room });
    await settle();
    return id;
  };

  const exchange = (pair: Pair, { at, by, bid, met }: Exchange): Act => ({
    at,
    async run() {
      const saidAt = now();
      const id = await say(pair, by, LINES[bid]);
      if (!met) return null;
      return {
        at: saidAt + ANSWERS_AFTER,
        async run() {
          await say(pair, otherOf(by), WARM);
          pair.lived.joint.push({ id, at: saidAt, by, bid });
          return null;
        },
      };
    },
  });

  const deed = (pair: Pair, deed: Deed): Act => {
    const { by } = deed;
    const { lived, people, room } = pair;
    switch (deed.does) {
      case 'wish':
        return withBot(pair, deed.at, async () => {
          const wish = wishedNow(pair, by, deed.wish, now());
          await prefer(pair, by, wish, settle);
          return () => {
            const before = wishAt(lived, by, now()) ?? pair.plan.wishes[by];
            lived.wishes.push({ at: now(), by, wish: { ...before, ...wish } });
          };
        });
      case 'agree':
        return withBot(pair, deed.at, async () => {
          await agree(pair, by, wishAt(lived, by, now()) ?? pair.plan.wishes[by], settle);
          return () => lived.agreed.push({ at: now(), by });
        });
      case 'rest':
        return withBot(pair, deed.at, async () => {
          await people[by].runs('/pause', { in: room, for: 'week' });
          return () => lived.rests.push({ from: now(), to: now() + REST, by });
        });
      case 'close':
      case 'open':
        return {
          at: deed.at,
          async run() {
            const open = deed.does === 'open';
            await (open ? people[by].opensDms() : people[by].closesDms());
            lived.inboxes.push({ at: now(), by, open });
            return null;
          },
        };
    }
  };

  return {
    actsOf: (pair: Pair): Act[] => [
      ...pair.plan.exchanges.map((each) => exchange(pair, each)),
      ...pair.plan.deeds.map((each) => deed(pair, each)),
    ],
    /** Every other moment asked about may be told. */
    approve: ({ pair, by, message, options }: Asked): Act =>
      withBot(pair, offTheQuarter(now() + ANSWERS_THE_QUESTION_AFTER), async () => {
        const ids = options.filter((_, i) => i % 2 === 0);
        // An answer that was taken in before the bot died took the question away.
        if (message.data.components?.length) await pair.people[by].chooses(ids, { on: message });
        return () => pair.lived.approved.push({ at: now(), ids });
      }),
  };
};
