import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import type { Command, Menu } from './command.ts';

/** Every command and menu, by name. */
export type Commands = ReadonlyMap<string, Command | Menu>;

const FOLDER = new URL('../../commands/', import.meta.url);

const isFunction = (value: unknown) => typeof value === 'function';

const data = z.looseObject({ name: z.string() });
const slash = z.object({ data, execute: z.custom(isFunction), complete: z.custom(isFunction).optional() });
const menu = z.object({ data, use: z.custom(isFunction) });

const commandSchema = z.union([
  z.custom<Command>((value) => slash.safeParse(value).success),
  z.custom<Menu>((value) => menu.safeParse(value).success),
]);

const load = async (file: string): Promise<[string, Command | Menu]> => {
  const module: unknown = await import(new URL(file, FOLDER).href);
  const parsed = z.object({ default: commandSchema }).safeParse(module);
  if (!parsed.success)
    throw new Error(
      `commands/${file} must export default { data, execute } satisfies Command, or { data, use } satisfies Menu.`,
    );
  return [parsed.data.default.data.name, parsed.data.default];
};

/** Every command in `commands/`, by name: the folder is the list. Rejects at the first file that is not a command. */
export const loadCommands = async (): Promise<Commands> => {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).sort();
  return new Map(await Promise.all(files.map(load)));
};
