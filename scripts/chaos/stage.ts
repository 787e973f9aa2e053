import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock, type ManualClock } from '../../src/clock.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Chat } from '../replay/chat.ts';
import type { LogLine } from '../replay/log-lines.ts';
import { startBot } from './bot-process.ts';
import { leadClocks } from './clock-leader.ts';
import { createConductor, type Conductor } from './conductor.ts';

/** A Discord without people yet, the time, and whoever brings the bot up again; the bot is down until it is asked for. */
export type Stage = {
  clock: ManualClock;
  discord: LocalDiscord;
  conductor: Conductor;
  dataDir: string;
  /** What the bot has logged so far. */
  log: readonly LogLine[];
  /** Kills the bot, if it is up. */
  stopBot: () => Promise<void>;
};

type Options = {
  /** What the bot reads by: each text carries its label. */
  labels: readonly Chat[];
  /** When it begins, in ms since the epoch. */
  from: number;
  /** The bot died, at work: for how long it stays down, in ms. */
  died: () => number;
};

/** Sets the stage, with a data folder of its own; all of it goes when `leaving` is disposed of. */
export const setStage = async (
  { labels, from, died }: Options,
  leaving: AsyncDisposableStack,
): Promise<Stage> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'toward-stage-'));
  leaving.defer(() => rm(dataDir, { recursive: true }));
  const chats = join(dataDir, 'chats.jsonl');
  await writeFile(chats, labels.map((chat) => `${JSON.stringify(chat)}\n`).join(''));
  const clock = createManualClock(from);
  const discord = await startLocalDiscord({ clock });
  leaving.defer(() => discord.stop());
  const leader = await leadClocks();
  leaving.defer(() => {
    leader.stop();
  });
  const log: LogLine[] = [];
  const call = { apiUrl: discord.url, token: discord.token, dataDir, chats };
  const conductor = createConductor({
    clock,
    discord,
    start: (now) => startBot({ leader, call, now, log: (line) => log.push(line) }),
    died,
  });
  const stopBot = async () => {
    const bot = conductor.bot();
    bot?.kill();
    await bot?.gone;
  };
  leaving.defer(stopBot);
  return { clock, discord, conductor, dataDir, log, stopBot };
};
