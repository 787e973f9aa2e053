import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock, type ManualClock } from '../../src/clock.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { MOVING_IN, nextMonday } from '../replay/calendar.ts';
import type { Chat } from '../replay/chat.ts';
import { createHousehold, type Household } from '../replay/household.ts';
import { timelineOf, type Happening } from '../replay/timeline.ts';
import type { Call } from './bot-process.ts';
import { leadClocks, type Leader } from './clock-leader.ts';

/** Everything but the bot: a Discord with its people, what they will do, and the time. */
export type Stage = {
  clock: ManualClock;
  discord: LocalDiscord;
  leader: Leader;
  households: readonly Household[];
  happenings: readonly Happening[];
  dataDir: string;
  /** What the bot is started with. */
  call: Omit<Call, 'clockUrl'>;
};

/** Sets the stage, with a data folder of its own; all of it goes when `leaving` is disposed of. */
export const setStage = async (chats: readonly Chat[], leaving: AsyncDisposableStack): Promise<Stage> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'toward-chaos-'));
  leaving.defer(() => rm(dataDir, { recursive: true }));
  const labels = join(dataDir, 'chats.jsonl');
  await writeFile(labels, chats.map((chat) => `${JSON.stringify(chat)}\n`).join(''));
  const monday = await nextMonday(dataDir);
  const clock = createManualClock(monday - MOVING_IN);
  const discord = await startLocalDiscord({ clock });
  leaving.defer(() => discord.stop());
  const leader = await leadClocks();
  leaving.defer(() => {
    leader.stop();
  });
  return {
    clock,
    discord,
    leader,
    dataDir,
    households: chats.map((chat, couple) => createHousehold(discord, chat, couple)),
    happenings: timelineOf(chats, monday),
    call: { apiUrl: discord.url, token: discord.token, dataDir, chats: labels },
  };
};
