import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createManualClock, type ManualClock } from '../clock.ts';
import type { Command } from '../discord/command.ts';
import { loadCommands } from '../discord/commands.ts';
import { run, type Running } from '../run.ts';
import { startLocalDiscord, type LocalDiscord } from './discord/local-discord.ts';
import type { Room } from './discord/world/home.ts';
import type { Person } from './discord/world/person.ts';
import type { Who } from './typed.ts';

/** A local Discord, the real bot on it, and two invented partners in a channel of their own. */
export type Stage = {
  clock: ManualClock;
  discord: LocalDiscord;
  room: Room;
  people: Record<Who, Person>;
  /** What can be run, by name. */
  commands: ReadonlyMap<string, Command>;
  nameOf: (userId: string) => string;
  /** Resolves when nothing more happens by itself. */
  settle(): Promise<void>;
  /** Time passes, and everything that comes with it. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
};

/** Ten in the morning of an ordinary Monday. */
const OPENING = Date.parse('2026-03-02T10:00:00Z');

/** The playground shows what happens; the bot's own log would only stand in between. */
const nowhere = () =>
  new Writable({
    write(_, __, done) {
      done();
    },
  });

const startBot = (discord: LocalDiscord, clock: ManualClock, dataDir: string): Promise<Running> =>
  run({
    config: { dataDir, storeKey: null, model: null },
    discord: { apiUrl: discord.url, token: discord.token },
    clock,
    logTo: nowhere(),
  });

export const openStage = async (): Promise<Stage> => {
  const clock = createManualClock(OPENING);
  const discord = await startLocalDiscord({ clock });
  const { world } = discord;
  const people = { a: world.person('Ana'), b: world.person('Ben') };
  const room = world.guild('home').channel('us', { for: [people.a, people.b] });
  const dataDir = await mkdtemp(join(tmpdir(), 'toward-playground-'));
  const bot = await startBot(discord, clock, dataDir);
  const names = new Map([people.a, people.b].map(({ id, name }) => [id, name]));
  const settle = async () => {
    for (let before = -1; before !== discord.asked.length;) {
      before = discord.asked.length;
      await discord.settled();
      await bot.idle();
    }
  };
  /** Most timers only look at the clock: where nothing was asked of Discord, nothing has to settle. */
  const settleAfterTimer = async () => {
    const before = discord.asked.length;
    await bot.idle();
    if (discord.asked.length !== before) await settle();
  };
  return {
    clock,
    discord,
    room,
    people,
    commands: await loadCommands(),
    settle,
    nameOf: (userId) => names.get(userId) ?? 'Toward',
    pass: (ms) => clock.advanceTo(clock.now() + ms, settleAfterTimer),
    async close() {
      await bot.stop();
      await discord.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
