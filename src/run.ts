import type { Client } from 'discord.js';
import { loadClassifier } from './classifier-file.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { connect } from './discord/bot.ts';
import { createClient } from './discord/client.ts';
import { loadCommands } from './discord/commands.ts';
import { registerWhenChanged } from './discord/deploy.ts';
import { login } from './discord/login.ts';
import { createMessenger } from './discord/messenger.ts';
import { createToward, type Toward } from './flows/toward.ts';
import { createLocalJobs } from './jobs/local.ts';
import { createAsk, type AskOptions } from './llm/client.ts';
import { createModelCoach } from './llm/coach.ts';
import { createRefiner } from './llm/refiner.ts';
import { createLog, type Log } from './log.ts';
import type { App, Classifier } from './ports.ts';
import { openStore } from './store/open.ts';
import { drawWeek } from './week/render.ts';
import { createEmbeddedCoach } from './suggestions/coach.ts';

/** The bot at work. */
export type Running = {
  client: Client<true>;
  toward: Toward;
  /** Resolves when nothing is being done; timers may still be waiting. */
  idle(): Promise<void>;
  /** Finishes what was begun, then leaves; nothing is lost that a later start would not take up. */
  stop(): Promise<void>;
};

export type RunOptions = {
  config: Pick<Config, 'dataDir' | 'storeKey' | 'model'>;
  discord: { apiUrl: string; token: string };
  clock: Clock;
  /** Another than the shipped one. */
  classifier?: Classifier;
  /** Where log lines go; standard output unless told. */
  logTo?: Parameters<typeof createLog>[1];
};

/** Coach and refiner ask by one way, since the limits of a model are the installation's. */
const coachWith = (
  model: Config['model'],
  { readReply }: Classifier,
  log: Log,
  options: AskOptions,
): Pick<App, 'coach' | 'refiner'> => {
  const embedded = createEmbeddedCoach();
  if (model === null) return { coach: embedded, refiner: null };
  const ask = createAsk(model, log, options);
  return {
    coach: createModelCoach({ ask, log, embedded, readReply }),
    refiner: createRefiner(model, ask),
  };
};

/** Opens the store, logs in and begins. Rejects with a `StartError` when it cannot. */
export const run = async ({ config, discord, clock, classifier, logTo }: RunOptions): Promise<Running> => {
  const { dataDir, storeKey } = config;
  const store = await openStore({ dataDir, ...(storeKey !== null && { storeKey }) });
  const log = createLog(store.hashId, logTo);
  const client = createClient(discord.apiUrl);
  const commands = await loadCommands();
  const reader = classifier ?? (await loadClassifier());
  const toward = createToward({
    clock,
    log,
    store,
    jobs: createLocalJobs({ clock, table: store.jobs, log }),
    classifier: reader,
    messenger: createMessenger(client),
    draw: drawWeek,
    ...coachWith(config.model, reader, log, { clock, installation: store.hashId('installation') }),
  });
  const bot = connect(client, commands, toward);
  const idle = async () => {
    await bot.idle();
    await toward.idle();
  };
  const begin = async (): Promise<Client<true>> => {
    const ready = await login(client, discord.token);
    await registerWhenChanged(ready.rest, ready.application.id, commands, store.facts);
    await toward.start();
    return ready;
  };
  const ready = await begin().catch(async (error: unknown) => {
    await client.destroy();
    await store.close();
    throw error;
  });
  log.info({ event: 'started' });
  return {
    client: ready,
    toward,
    idle,
    async stop() {
      await toward.stop();
      await bot.idle();
      await client.destroy();
      await store.close();
    },
  };
};
