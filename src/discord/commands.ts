import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import type { Command } from './command.ts';

const FOLDER = new URL('../../commands/', import.meta.url);

const isFunction = (value: unknown) => typeof value === 'function';

const commandSchema = z.custom<Command>(
  (value) =>
    z
      .object({
        data: z.looseObject({ name: z.string() }),
        execute: z.custom(isFunction),
        complete: z.custom(isFunction).optional(),
      })
      .safeParse(value).success,
);

const load = async (file: string): Promise<[string, Command]> => {
  const module: unknown = await import(new URL(file, FOLDER).href);
  const parsed = z.object({ default: commandSchema }).safeParse(module);
  if (!parsed.success)
    throw new Error(`commands/${file} must export default { data, execute } satisfies Command.`);
  return [parsed.data.default.data.name, parsed.data.default];
};

/** Every command in `commands/`, by name: the folder is the list. Rejects at the first file that is not a command. */
export const loadCommands = async (): Promise<ReadonlyMap<string, Command>> => {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).sort();
  return new Map(await Promise.all(files.map(load)));
};
