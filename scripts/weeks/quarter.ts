import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { Downtime } from '../chaos/conductor.ts';
import { createExecutioner, type Executioner } from '../chaos/executioner.ts';
import { planKills } from '../chaos/kill-plan.ts';
import { setStage, type Stage } from '../chaos/stage.ts';
import type { LogLine } from '../replay/log-lines.ts';
import { createActs } from './acts.ts';
import { createDiary, type Diary } from './diary.ts';
import type { Came } from './judge.ts';
import { labelled } from './lines.ts';
import { createPair, moveIn, type Pair } from './pair.ts';
import { planPair, type PairPlan, type Random, type Span } from './plan.ts';
import { watchNotes } from './watch.ts';

/** Long enough for a note to be late, for a nonce to be forgotten, and for a note to be left out. */
const DOWNTIMES = [0, 0, 5 * MINUTE, 30 * MINUTE, 4 * HOUR, 20 * HOUR];
/** Before it all begins, everybody moves in and chooses. */
const MOVING_IN = DAY;

export type Quarter = {
  /** When everybody had moved in, and when the watching ended. */
  watched: Span;
  pairs: readonly Pair[];
  came: ReadonlyMap<Pair, readonly Came[]>;
  /** The ids of the questions which moments may be told, as they came. */
  asked: readonly string[];
  downtimes: readonly Downtime[];
  struck: Executioner['struck'];
  log: readonly LogLine[];
};

/** Lets everything happen in the order of time, the bot's deaths among it. */
const live = async (diary: Diary, { conductor }: Stage, executioner: Executioner): Promise<void> => {
  let i = 0;
  for (let act = diary.next(); act; act = diary.next()) {
    await conductor.advanceTo(act.at);
    executioner.beforeHappening(i, conductor.bot());
    const then = await act.run();
    if (then) diary.add(then);
    i += 1;
  }
};

const countOf = (plans: readonly PairPlan[]): number =>
  plans.flatMap(({ deeds, exchanges }) => [...deeds, ...exchanges]).length;

/** A quarter of a year of invented pairs with the bot in a process of its own, which is killed now and then. */
export const liveQuarter = async (
  couples: number,
  { start, end }: Span,
  { kills, random }: { kills: number; random: Random },
): Promise<Quarter> => {
  await using leaving = new AsyncDisposableStack();
  const plans = Array.from({ length: couples }, () => planPair({ start, end }, random));
  const executioner = createExecutioner(planKills(kills, countOf(plans), random, DOWNTIMES));
  const stage = await setStage(
    { labels: [labelled()], from: start - MOVING_IN, died: () => executioner.died() },
    leaving,
  );
  const { clock, conductor, discord, log } = stage;
  const now = () => clock.now();
  const pairs = plans.map((plan, n) => createPair(discord, plan, n));
  const { actsOf, approve } = createActs({ conductor, now });
  const came = new Map<Pair, Came[]>(pairs.map((pair) => [pair, []]));
  const asked: string[] = [];
  const diary = createDiary();
  watchNotes(discord.world, pairs, now, {
    came(pair, note) {
      came.get(pair)?.push(note);
      executioner.messageArrived(conductor.bot());
    },
    asked(card) {
      asked.push(card.id);
      diary.add(approve(card));
      executioner.messageArrived(conductor.bot());
    },
  });
  await conductor.steady();
  for (const pair of pairs) await moveIn(pair, now, () => conductor.steady());
  for (const act of pairs.flatMap(actsOf)) diary.add(act);
  await live(diary, stage, executioner);
  await conductor.advanceTo(end);
  const watched = { start: start - MOVING_IN, end: now() };
  return { watched, pairs, came, asked, downtimes: conductor.downtimes, struck: executioner.struck, log };
};
