import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Running } from '../../src/run.ts';

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Waits until neither Discord nor the bot has anything left to do. */
export const settleAll = async (discord: LocalDiscord, running: Running): Promise<void> => {
  let before: number;
  do {
    before = discord.asked.length;
    await discord.settled();
    await running.idle();
    await discord.settled();
  } while (discord.asked.length > before);
};

/** The same after a timer: most of them look at the clock, find nothing due and wait again, so that asking is enough. */
export const settleTimer = async (discord: LocalDiscord, running: Running): Promise<void> => {
  const quiet = running.idle().then(() => true);
  if (await Promise.race([quiet, nextTurn().then(() => false)])) return;
  await settleAll(discord, running);
};
