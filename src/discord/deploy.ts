import { createHash } from 'node:crypto';
import { Routes, type REST } from 'discord.js';
import type { Store } from '../ports.ts';
import type { Commands } from './commands.ts';

const FACT = 'registered commands';

/** Registers the commands with Discord for every server. */
export const registerCommands = async (
  rest: REST,
  applicationId: string,
  commands: Commands,
): Promise<void> => {
  const body = [...commands.values()].map(({ data }) => data);
  await rest.put(Routes.applicationCommands(applicationId), { body });
};

/** Registers them only when they differ from those registered last. Answers whether it did. */
export const registerWhenChanged = async (
  rest: REST,
  applicationId: string,
  commands: Commands,
  facts: Store['facts'],
): Promise<boolean> => {
  const list = JSON.stringify([applicationId, ...[...commands.values()].map(({ data }) => data)]);
  const value = createHash('sha256').update(list).digest('hex');
  if ((await facts.get(FACT))?.value === value) return false;
  await registerCommands(rest, applicationId, commands);
  await facts.mutate(FACT, () => ({ value }));
  return true;
};
