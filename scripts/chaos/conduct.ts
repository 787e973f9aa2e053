import { DAY } from '../../src/coaching/time.ts';
import type { Chat } from '../replay/chat.ts';
import { FIRST_MONDAY, MOVING_IN } from '../replay/calendar.ts';
import { recordCouples, type Evidence } from '../replay/evidence.ts';
import { createHousehold, moveIn, type Household } from '../replay/household.ts';
import { timelineOf, type Happening } from '../replay/timeline.ts';
import { createAct } from '../replay/play.ts';
import { createWitness } from '../replay/witness.ts';
import type { Downtime } from './conductor.ts';
import { createExecutioner, type Executioner } from './executioner.ts';
import { planKills } from './kill-plan.ts';
import { createLabelled } from './labelled-classifier.ts';
import { setStage, type Stage } from './stage.ts';
import { makeTrouble, type Trouble } from './trouble.ts';

/** What is due by the last word has come, or been dropped, by then. */
const AFTERWARDS = 3 * DAY;

export type Conducted = {
  evidence: Evidence;
  /** What each request got: its HTTP status, or null where the connection broke. */
  statuses: readonly (number | null)[];
  struck: Executioner['struck'];
  downtimes: readonly Downtime[];
  failedStarts: number;
  socketsLost: number;
};

type Options = {
  kills: number;
  faults: boolean;
  /** Gives [0, 1); decides on kills and faults. */
  random: () => number;
};

type Cast = {
  stage: Stage;
  households: readonly Household[];
  executioner: Executioner;
  trouble: Trouble | null;
};

/** Everything happens at its time, and each thing has had its effect before the next; then days go by. */
const liveThrough = async (happenings: readonly Happening[], cast: Cast): Promise<void> => {
  const { stage, households, executioner, trouble } = cast;
  const { clock, conductor } = stage;
  const act = createAct(households);
  for (const [i, happening] of happenings.entries()) {
    await conductor.advanceTo(happening.at);
    trouble?.beforeHappening();
    executioner.beforeHappening(i, conductor.bot());
    await act(happening);
    await conductor.steady();
  }
  await conductor.advanceTo(clock.now() + AFTERWARDS);
  while (executioner.left() > 0) {
    executioner.strike(conductor.bot());
    await conductor.advanceTo(clock.now() + DAY);
  }
};

/** Lives the chats with the bot in a process of its own; nothing is left behind. */
export const conduct = async (
  chats: readonly Chat[],
  { kills, faults, random }: Options,
): Promise<Conducted> => {
  await using leaving = new AsyncDisposableStack();
  const happenings = timelineOf(chats, FIRST_MONDAY);
  const executioner = createExecutioner(planKills(kills, happenings.length, random));
  const stage = await setStage(
    { labels: chats, from: FIRST_MONDAY - MOVING_IN, died: () => executioner.died() },
    leaving,
  );
  const { clock, discord, conductor, dataDir, log } = stage;
  const households = chats.map((chat, couple) => createHousehold(discord, chat, couple));
  const witness = createWitness(discord.world, clock, () => {
    executioner.messageArrived(conductor.bot());
  });
  await conductor.steady();
  for (const household of households) await moveIn(household, () => conductor.steady());
  const trouble = faults ? makeTrouble(discord, random) : null;
  await liveThrough(happenings, { stage, households, executioner, trouble });
  await stage.stopBot();
  return {
    statuses: discord.asked.map(({ status }) => status),
    struck: executioner.struck,
    downtimes: conductor.downtimes,
    failedStarts: conductor.failedStarts(),
    socketsLost: trouble?.socketsLost() ?? 0,
    evidence: {
      couples: await recordCouples(dataDir, households, witness, log),
      log,
      reads: new Map(),
      classifier: createLabelled(chats),
      unknownRoutes: discord.unknownRoutes,
      until: clock.now(),
    },
  };
};
