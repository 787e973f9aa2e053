import { performance } from 'node:perf_hooks';
import { loadClassifier } from '../../src/classifier-file.ts';
import { createManualClock } from '../../src/clock.ts';
import { DAY } from '../../src/coaching/time.ts';
import { startLocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { settleAll, settleTimer } from '../../src/playground/settle.ts';
import { run } from '../../src/run.ts';
import { MOVING_IN, nextMonday } from './calendar.ts';
import type { Chat } from './chat.ts';
import { countingEar, type ReadCounts } from './counting-ear.ts';
import { recordCouples, type Evidence } from './evidence.ts';
import { createHousehold, moveIn } from './household.ts';
import { createLogStream, type LogLine } from './log-lines.ts';
import { createAct, playOut, type Pace } from './play.ts';
import { timelineOf, type Happening } from './timeline.ts';
import { createWitness } from './witness.ts';

/** After the last words: what was planned comes due, and what was ignored is noticed in the morning. */
const AFTERWARDS = 3 * DAY;

export type Replayed = { evidence: Evidence; realMs: number };

type Options = { dataDir: string; say: (line: string) => void };

/** Real ms that the talking took, and all that followed from it. */
const talk = async (
  happenings: readonly Happening[],
  pace: Omit<Pace, 'progress'>,
  say: Options['say'],
): Promise<number> => {
  const tenth = Math.ceil(happenings.length / 10);
  const begun = performance.now();
  await playOut(happenings, {
    ...pace,
    progress: (done) => {
      if (done % tenth === 0) say(`${done} of ${happenings.length} messages and reactions`);
    },
  });
  await pace.clock.advanceTo(pace.clock.now() + AFTERWARDS, pace.settleTimer);
  return performance.now() - begun;
};

/**
 * Sends the chats through the real bot on a local Discord, each as its own couple, all in the same weeks. What the bot
 * stores stays in `dataDir`. `say` is told how far it is.
 */
export const replay = async (chats: readonly Chat[], { dataDir, say }: Options): Promise<Replayed> => {
  const monday = await nextMonday(dataDir);
  const clock = createManualClock(monday - MOVING_IN);
  await using leaving = new AsyncDisposableStack();
  const discord = await startLocalDiscord({ clock });
  leaving.defer(() => discord.stop());
  const households = chats.map((chat, couple) => createHousehold(discord, chat, couple));
  const witness = createWitness(discord.world, clock);
  const log: LogLine[] = [];
  const reads: ReadCounts = new Map();
  const classifier = await loadClassifier();
  const running = await run({
    config: { dataDir, storeKey: null, model: null },
    discord: { apiUrl: discord.url, token: discord.token },
    clock,
    classifier: countingEar(classifier, reads),
    logTo: createLogStream((line) => log.push(line)),
  });
  const settle = () => settleAll(discord, running);
  for (const household of households) await moveIn(household, settle);
  say(`${households.length} couples have moved in`);
  const pace = {
    clock,
    act: createAct(households),
    settle,
    settleTimer: () => settleTimer(discord, running),
  };
  const realMs = await talk(timelineOf(chats, monday), pace, say);
  await running.stop();
  const couples = await recordCouples(dataDir, households, witness, log);
  const { unknownRoutes } = discord;
  return { realMs, evidence: { couples, log, reads, classifier, unknownRoutes, until: clock.now() } };
};
