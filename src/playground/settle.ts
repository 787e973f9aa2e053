import type { Running } from '../run.ts';
import type { LocalDiscord } from './discord/local-discord.ts';
import { nextTurn } from './discord/next-turn.ts';

type Bot = Pick<Running, 'idle'>;

/** Whether the bot has nothing to do, without waiting for it. */
export const isQuiet = (bot: Bot): Promise<boolean> =>
  Promise.race([bot.idle().then(() => true), nextTurn().then(() => false)]);

/** Waits until neither Discord nor the bot, null while it is down, has anything left to do. */
export const settleAll = async (discord: LocalDiscord, bot: Bot | null): Promise<void> => {
  let before: number;
  do {
    before = discord.asked.length;
    await discord.settled();
    await bot?.idle();
  } while (discord.asked.length > before);
};

/** The same after a timer: most of them look at the clock, find nothing due and wait again, so that asking is enough. */
export const settleTimer = async (discord: LocalDiscord, bot: Bot | null): Promise<void> => {
  if (bot && !(await isQuiet(bot))) await settleAll(discord, bot);
};
