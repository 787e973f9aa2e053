import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord-api-types/v10';
import type { Command } from '../discord/command.ts';
import type { Commands } from '../discord/commands.ts';
import { meant } from './form.ts';

export type CommandLine = {
  path: string;
  /** By the option's name; `person` where it takes one. */
  options: readonly { name: string; words: string; person: boolean }[];
};

const optionsOf = ({ data }: Command): APIApplicationCommandOption[] =>
  'options' in data ? (data.options ?? []).flatMap(withInner) : [];

const withInner = (option: APIApplicationCommandOption): APIApplicationCommandOption[] =>
  'options' in option ? [option, ...(option.options ?? []).flatMap(withInner)] : [option];

/** Where a choice is asked for, the one that is meant; else the words as they are. */
const valueFor = (option: APIApplicationCommandOption, words: string): string => {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return (
    meant(
      words,
      choices.map(({ name }) => name),
    ) ?? words
  );
};

/** `coach draft:nice work` in its parts: only a name that the command has begins an option, so words may hold colons. */
export const readCommandLine = (text: string, commands: Commands): CommandLine | undefined => {
  const command = commands.get(/^\S*/.exec(text)?.[0].toLowerCase() ?? '');
  if (!command || 'use' in command) return undefined;
  const options = optionsOf(command);
  const names = options.map(({ name }) => name).join('|');
  const [path = '', ...rest] = names === '' ? [text] : text.split(new RegExp(`\\s+(${names}):\\s*`, 'iu'));
  const given = options.flatMap((option) => {
    const at = rest.findIndex((name, i) => i % 2 === 0 && name.toLowerCase() === option.name);
    const words = at < 0 ? undefined : rest[at + 1]?.trim();
    if (!words) return [];
    const person = option.type === ApplicationCommandOptionType.User;
    return [{ name: option.name, words: valueFor(option, words), person }];
  });
  return { path: `/${path.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`, options: given };
};
