import dotenv from 'dotenv';
import { systemClock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { inviteLink } from './discord/login.ts';
import { play } from './playground/play.ts';
import { run } from './run.ts';
import { StartError } from './start-error.ts';

/** How long what was begun may take to finish once the process is told to stop, in ms. */
const DRAIN = 10_000;

const fail = (sentences: readonly string[]): never => {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
};

/** Aborts when the process is told to stop. */
const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      controller.abort();
    });
  return controller.signal;
};

const runOnDiscord = async (config: Config, token: string, stopped: AbortSignal): Promise<void> => {
  const running = await run({
    config,
    discord: { apiUrl: config.discord.apiUrl, token },
    clock: systemClock,
  });
  console.log(`Toward is on. Invite it to a server: ${inviteLink(running.client)}`);
  if (!stopped.aborted)
    await new Promise((resolve) => {
      stopped.addEventListener('abort', resolve);
    });
  setTimeout(() => {
    process.exit(1);
  }, DRAIN).unref();
  await running.stop();
};

const start = async (): Promise<void> => {
  dotenv.config({ quiet: true });
  const read = readConfig(process.env);
  if (!read.ok) return fail(read.problems);
  const { token } = read.config.discord;
  const stopped = stopSignal();
  if (token === null) await play({ input: process.stdin, output: process.stdout, signal: stopped });
  else await runOnDiscord(read.config, token, stopped);
  process.exit(0);
};

start().catch((error: unknown) => {
  if (error instanceof StartError) fail([error.message]);
  throw error;
});
