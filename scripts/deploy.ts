import dotenv from 'dotenv';
import { REST } from 'discord.js';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { loadCommands } from '../src/discord/commands.ts';
import { registerCommands } from '../src/discord/deploy.ts';

/** Registers every command in `commands/` with Discord. The bot does so itself at start when they changed. */
const deploy = async (): Promise<string> => {
  dotenv.config({ quiet: true });
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { token, apiUrl } = read.config.discord;
  if (token === null) throw new Error('DISCORD_TOKEN is missing: set it in .env to register the commands.');
  const rest = new REST({ api: apiUrl }).setToken(token);
  const { id } = z.object({ id: z.string() }).parse(await rest.get('/applications/@me'));
  const commands = await loadCommands();
  await registerCommands(rest, id, commands);
  return [...commands.keys()].map((name) => `/${name}`).join(' ');
};

try {
  console.log(`Registered: ${await deploy()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The commands could not be registered.');
  process.exitCode = 1;
}
