import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createManualClock, type ManualClock } from '../../src/clock.ts';
import { MINUTE } from '../../src/coaching/time.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import type { Home, Room } from '../../src/playground/discord/world/home.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { createLogSink } from '../../src/playground/log-sink.ts';
import { settleAll, settleTimer } from '../../src/playground/settle.ts';
import { run, type Running } from '../../src/run.ts';
import { createKnowing } from './knowing-classifier.ts';

/** Monday, ten in the morning in Lisbon. */
const TEN_O_CLOCK = Date.parse('2026-03-02T10:00:00Z');

/** The labels of the consent screen, as people see them. */
export const LISTEN = 'My messages in this channel';
export const ALL_NUDGES = ['Good news', 'Hard days', 'Tender moments'];

export type TwoAtHome = {
  clock: ManualClock;
  discord: LocalDiscord;
  home: Home;
  us: Room;
  ana: Person;
  ben: Person;
  dataDir: string;
  /** Everything the bot logged, as lines. */
  logged: string[];
  /** The bot at work; another one after `startBot`. */
  bot: () => Running;
  /** Time passes, and everything that comes with it. */
  pass: (ms: number) => Promise<void>;
  settle: () => Promise<void>;
  stopBot: () => Promise<void>;
  startBot: () => Promise<void>;
  /** Both say yes to everything. */
  bothAgree: () => Promise<void>;
};

export const choicesOf = (more: Record<string, string | string[] | boolean> = {}) => ({
  'What may I read of yours?': LISTEN,
  'When your partner shares it, nudge me about': ALL_NUDGES,
  'Your time zone': 'Europe/Lisbon',
  'I am 18 or over': true,
  ...more,
});

/** Two invented partners with a channel of their own, and the real bot on the local Discord; all is gone after the test. */
export const twoAtHome = async ({
  start = TEN_O_CLOCK,
  classifier = createKnowing(),
} = {}): Promise<TwoAtHome> => {
  const clock = createManualClock(start);
  const discord = await startLocalDiscord({ clock });
  const home = discord.world.guild('home');
  const ana = discord.world.person('Ana');
  const ben = discord.world.person('Ben');
  const us = home.channel('us', { for: [ana, ben] });
  const dataDir = await mkdtemp(join(tmpdir(), 'toward-test-'));
  const logged: string[] = [];
  const startBot = () =>
    run({
      config: { dataDir, storeKey: null, model: null },
      discord: { apiUrl: discord.url, token: discord.token },
      clock,
      classifier,
      logTo: createLogSink((line) => logged.push(line)),
    });
  let running: Running | null = await startBot();
  const settle = () => settleAll(discord, running);
  onTestFinished(async () => {
    await running?.stop();
    await discord.stop();
    await rm(dataDir, { recursive: true });
  });
  return {
    clock,
    discord,
    home,
    us,
    ana,
    ben,
    dataDir,
    logged,
    settle,
    bot: () => {
      if (!running) throw new Error('The bot is down.');
      return running;
    },
    async pass(ms) {
      await clock.advanceTo(clock.now() + ms, () => settleTimer(discord, running));
      await settle();
    },
    async stopBot() {
      await running?.stop();
      running = null;
    },
    async startBot() {
      running = await startBot();
      await settle();
    },
    async bothAgree() {
      await ana.runs('/setup', { in: us, partner: ben });
      for (const person of [ana, ben]) {
        await person.presses('My own choices');
        await person.submits(choicesOf());
      }
      await settle();
      await clock.advanceTo(clock.now() + MINUTE, settle);
    },
  };
};

/** Days in which nothing happens go by at once while the bot is down. */
export const isAway = async (two: TwoAtHome, ms: number): Promise<void> => {
  await two.stopBot();
  await two.pass(ms);
  await two.startBot();
};
