import { performance } from 'node:perf_hooks';
import { loadClassifier } from '../../src/classifier-file.ts';
import { createManualClock } from '../../src/clock.ts';
import { DAY } from '../../src/coaching/preferences.ts';
import { startLocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { run } from '../../src/run.ts';
import { MOVING_IN, nextMonday } from './calendar.ts';
import type { Chat } from './chat.ts';
import { countingEar, type ReadCounts } from './counting-ear.ts';
import { recordCouples, type Evidence } from './evidence.ts';
import { createHousehold, moveIn } from './household.ts';
import { createLogStream, type LogLine } from './log-lines.ts';
import { createAct, playOut } from './play.ts';
import { settleAll, settleTimer } from './settle.ts';
import { timelineOf } from './timeline.ts';
import { createWitness } from './witness.ts';

/** After the last words: what was planned comes due, and what was ignored is noticed in the morning. */
const AFTERWARDS = 3 * DAY;

export type Replayed = { evidence: Evidence; realMs: number };

/**
 * Sends the chats through the real bot on a local Discord, each as its own couple, all in the same weeks. What the bot
 * stores stays in `dataDir`. `say` is told how far it is.
 */
export const replay = async (
  chats: readonly Chat[],
  { dataDir, say }: { dataDir: string; say: (line: string) => void },
): Promise<Replayed> => {
  const start = await nextMonday(dataDir);
  const clock = createManualClock(start - MOVING_IN);
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
  const settleAfterTimer = () => settleTimer(discord, running);

  for (const household of households) await moveIn(household, settle);
  say(`${households.length} couples have moved in`);
  const happenings = timelineOf(chats, start);
  const tenth = Math.ceil(happenings.length / 10);
  const begun = performance.now();
  await playOut(happenings, {
    clock,
    act: createAct(households),
    settle,
    settleTimer: settleAfterTimer,
    progress: (done) => {
      if (done % tenth === 0) say(`${done} of ${happenings.length} messages and reactions`);
    },
  });
  await clock.advanceTo(clock.now() + AFTERWARDS, settleAfterTimer);
  const realMs = performance.now() - begun;
  await running.stop();
  const couples = await recordCouples(dataDir, households, witness, log);
  const evidence = {
    couples,
    log,
    reads,
    classifier,
    unknownRoutes: discord.unknownRoutes,
    until: clock.now(),
  };
  return { evidence, realMs };
};
