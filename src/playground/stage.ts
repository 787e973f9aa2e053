import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DateTime } from 'luxon';
import { createManualClock, type ManualClock } from '../clock.ts';
import { loadCommands, type Commands } from '../discord/commands.ts';
import type { Store } from '../ports.ts';
import { run, type Running } from '../run.ts';
import { startLocalDiscord, type LocalDiscord } from './discord/local-discord.ts';
import type { Room } from './discord/world/home.ts';
import type { Person } from './discord/world/person.ts';
import { createLogSink } from './log-sink.ts';
import { settleAll, settleTimer } from './settle.ts';
import type { Who } from './typed.ts';

/** A local Discord, the real bot on it, and two invented partners in a channel of their own. */
export type Stage = {
  clock: ManualClock;
  discord: LocalDiscord;
  room: Room;
  people: Record<Who, Person>;
  /** What can be run, by name. */
  commands: Commands;
  nameOf: (userId: string) => string;
  /** How somebody is typed. */
  letterOf: (userId: string) => string;
  /** `10:05`, where the two are. */
  timeOf: (at: number) => string;
  /** What the bot keeps. */
  store: Store;
  /** What the bot logged since this was last asked. */
  takeLog: () => unknown[];
  /** Saves a picture that somebody was sent to a file that outlasts the stage, and answers its path. */
  keepPicture: (url: string) => string | null;
  /** Resolves when nothing more happens by itself. */
  settle(): Promise<void>;
  /** Time passes, and everything that comes with it. */
  pass(ms: number): Promise<void>;
  close: () => Promise<void>;
};

/** Where the two live. */
const HOME_ZONE = 'Europe/Lisbon';

/** Ten in the morning of an ordinary Monday. */
const OPENING = Date.parse('2026-03-02T10:00:00Z');

/** The bot's log lines are kept in `lines` for whoever asks; on the screen they would only stand in between. */
const startBot = (
  discord: LocalDiscord,
  clock: ManualClock,
  dataDir: string,
  lines: unknown[],
): Promise<Running> =>
  run({
    config: { dataDir, storeKey: null, model: null },
    discord: { apiUrl: discord.url, token: discord.token },
    clock,
    logTo: createLogSink((line) => lines.push(JSON.parse(line))),
  });

const tempFolder = async (within: string, stack: AsyncDisposableStack): Promise<string> => {
  const folder = await mkdtemp(join(within, 'toward-playground-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Sets everything up; the bot's data lies in a folder within `tempDir` that goes when the stage closes. */
export const openStage = async (tempDir = tmpdir()): Promise<Stage> => {
  await using stack = new AsyncDisposableStack();
  const dataDir = await tempFolder(tempDir, stack);
  const clock = createManualClock(OPENING);
  const discord = await startLocalDiscord({ clock });
  stack.defer(() => discord.stop());
  const { world } = discord;
  const people = { a: world.person('Ana'), b: world.person('Ben') };
  const room = world.guild('home').channel('us', { for: [people.a, people.b] });
  const lines: unknown[] = [];
  const bot = await startBot(discord, clock, dataDir, lines);
  stack.defer(() => bot.stop());
  const commands = await loadCommands();
  const kept = stack.move();
  return {
    clock,
    discord,
    room,
    people,
    commands,
    settle: () => settleAll(discord, bot),
    nameOf: (userId) => Object.values(people).find(({ id }) => id === userId)?.name ?? 'Toward',
    letterOf: (userId) => (userId === people.b.id ? 'b' : 'a'),
    timeOf: (at) => DateTime.fromMillis(at, { zone: HOME_ZONE }).toFormat('HH:mm'),
    store: bot.toward.app.store,
    keepPicture: (url) => {
      const bytes = discord.fileAt(url);
      if (!bytes) return null;
      const path = join(tempDir, `toward-${basename(url)}`);
      writeFileSync(path, bytes);
      return path;
    },
    takeLog: () => lines.splice(0),
    pass: (ms) => clock.advanceTo(clock.now() + ms, () => settleTimer(discord, bot)),
    close: () => kept.disposeAsync(),
  };
};
