import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { startLocalDiscord } from '../src/playground/discord/local-discord.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

type Ended = { code: number | null; out: string; err: string };

/** Runs the bot as its own process in a folder of its own; `whenOut` is told everything it has printed so far. */
const start = async (
  env: Record<string, string>,
  whenOut: (out: string, stop: () => void) => void = () => undefined,
): Promise<Ended> => {
  const folder = await mkdtemp(join(tmpdir(), 'toward-main-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { DATA_DIR: join(folder, 'data'), ...env },
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    printed.out += String(chunk);
    // Once only: a second signal would not wait for what was begun.
    whenOut(printed.out, () => child.killed || child.kill('SIGTERM'));
  });
  child.stderr.on('data', (chunk) => (printed.err += String(chunk)));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, ...printed });
    });
  });
};

const localDiscord = async (options: { privilegedIntents?: number[] } = {}) => {
  const discord = await startLocalDiscord({ clock: systemClock, ...options });
  onTestFinished(() => discord.stop());
  return discord;
};

describe('starting', () => {
  it('with a wrong environment tells every problem at once and exits 1', async () => {
    const { code, err } = await start({ DISCORD_TOKEN: 'nonsense', OPENAI_BASE_URL: 'nowhere' });
    expect(code).toBe(1);
    expect(err).toContain('DISCORD_TOKEN');
    expect(err).toContain('OPENAI_BASE_URL');
    expect(err).not.toContain('nonsense');
  });

  it('with a wrong token says so in a sentence', async () => {
    const discord = await localDiscord();
    const { code, err } = await start({ DISCORD_TOKEN: 'wrong', DISCORD_API_URL: discord.url });
    expect(code).toBe(1);
    expect(err).toContain('does not know this DISCORD_TOKEN');
  });

  it('without the message content intent says where to switch it on', async () => {
    const discord = await localDiscord({ privilegedIntents: [] });
    const { code, err } = await start({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
    expect(code).toBe(1);
    expect(err).toContain('Message Content');
  });

  it('where nobody answers says so', async () => {
    const { code, err } = await start({ DISCORD_TOKEN: 'some', DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(code).toBe(1);
    expect(err).toContain('cannot be reached');
  });

  it('prints the invite link with the least permissions, and drains on SIGTERM', async () => {
    const discord = await localDiscord();
    const { code, out } = await start(
      { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
      (printed, stop) => {
        if (printed.includes('Invite it')) stop();
      },
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=101376/,
    );
  });
});
