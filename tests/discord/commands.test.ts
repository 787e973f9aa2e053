import { readdir } from 'node:fs/promises';
import { REST } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createManualClock } from '../../src/clock.ts';
import { loadCommands } from '../../src/discord/commands.ts';
import { registerWhenChanged } from '../../src/discord/deploy.ts';
import { startLocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { createMemoryStore } from '../support/memory-store.ts';

describe('the commands', () => {
  it('are the files of the folder, each named after its command', async () => {
    const files = await readdir(new URL('../../commands/', import.meta.url));
    const commands = await loadCommands();
    expect(commands.size).toBe(files.length);
    for (const [name, command] of commands) if (!('use' in command)) expect(files).toContain(`${name}.ts`);
  });

  it('are registered once, and again only when they change', async () => {
    const discord = await startLocalDiscord({ clock: createManualClock(0) });
    onTestFinished(() => discord.stop());
    const rest = new REST({ api: discord.url }).setToken(discord.token);
    const commands = await loadCommands();
    const { facts } = createMemoryStore();
    const register = (some: typeof commands) => registerWhenChanged(rest, discord.applicationId, some, facts);
    expect(await register(commands)).toBe(true);
    expect(await register(commands)).toBe(false);
    expect(await register(new Map([...commands].slice(1)))).toBe(true);
  });
});
