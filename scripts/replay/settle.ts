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

/** Whether the bot has nothing to do, without waiting for it. */
export const isQuiet = (running: Pick<Running, 'idle'>): Promise<boolean> =>
  Promise.race([running.idle().then(() => true), nextTurn().then(() => false)]);

/** The same after a timer: most of them look at the clock, find nothing due and wait again, so that asking is enough. */
export const settleTimer = async (discord: LocalDiscord, running: Running): Promise<void> => {
  if (!(await isQuiet(running))) await settleAll(discord, running);
};
