import { DAY } from '../../src/coaching/preferences.ts';
import type { Chat } from '../replay/chat.ts';
import { recordCouples, type Evidence } from '../replay/evidence.ts';
import { moveIn } from '../replay/household.ts';
import type { LogLine } from '../replay/log-lines.ts';
import { createAct } from '../replay/play.ts';
import { createWitness } from '../replay/witness.ts';
import { startBot } from './bot-process.ts';
import { createConductor, type Conductor, type Downtime } from './conductor.ts';
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

type Cast = { conductor: Conductor; executioner: Executioner; trouble: Trouble | null };

/** Everything happens at its time, and each thing has had its effect before the next; then days go by. */
const liveThrough = async (stage: Stage, { conductor, executioner, trouble }: Cast): Promise<void> => {
  const act = createAct(stage.households);
  for (const [i, happening] of stage.happenings.entries()) {
    await conductor.advanceTo(happening.at);
    trouble?.beforeHappening();
    executioner.beforeHappening(i, conductor.bot());
    await act(happening);
    await conductor.steady();
  }
  await conductor.advanceTo(stage.clock.now() + AFTERWARDS);
  while (executioner.left() > 0) {
    executioner.strike(conductor.bot());
    await conductor.advanceTo(stage.clock.now() + DAY);
  }
};

const stopBot = async (conductor: Conductor): Promise<void> => {
  const bot = conductor.bot();
  bot?.kill();
  await bot?.gone;
};

/** Lives the chats with the bot in a process of its own; nothing is left behind. */
export const conduct = async (
  chats: readonly Chat[],
  { kills, faults, random }: Options,
): Promise<Conducted> => {
  await using leaving = new AsyncDisposableStack();
  const stage = await setStage(chats, leaving);
  const { clock, discord, leader, call, dataDir, households, happenings } = stage;
  const executioner = createExecutioner(planKills(kills, happenings.length, random));
  const log: LogLine[] = [];
  const conductor = createConductor({
    clock,
    discord,
    start: (now) => startBot({ leader, call, now, log: (line) => log.push(line) }),
    died: () => executioner.died(),
  });
  leaving.defer(() => stopBot(conductor));
  const witness = createWitness(discord.world, clock, () => {
    executioner.nudgeArrived(conductor.bot());
  });
  await conductor.steady();
  for (const household of households) await moveIn(household, () => conductor.steady());
  const trouble = faults ? makeTrouble(discord, random) : null;
  await liveThrough(stage, { conductor, executioner, trouble });
  await stopBot(conductor);
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
