import {
  ApplicationCommandOptionType as Kind,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  type APIUser,
} from 'discord-api-types/v10';

/** What a person puts into an option; a user option takes the person. */
export type OptionValue = string | number | boolean | { user: APIUser };
export type OptionValues = ReadonlyMap<string, OptionValue>;

const idOf = (value: OptionValue): string => (typeof value === 'object' ? value.user.id : String(value));

const refuse = (words: string): never => {
  throw new Error(words);
};

type Focus = { focused?: true };

const basicOption = (
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  focus: Focus,
): APIApplicationCommandInteractionDataBasicOption => {
  const { name } = option;
  switch (option.type) {
    case Kind.String:
      return { name, type: Kind.String, value: choiceOf(option, value), ...focus };
    case Kind.Integer:
      return { name, type: Kind.Integer, value: Number(choiceOf(option, value)), ...focus };
    case Kind.Number:
      return { name, type: Kind.Number, value: Number(choiceOf(option, value)), ...focus };
    case Kind.Boolean:
      return { name, type: Kind.Boolean, value: value === true };
    case Kind.User:
    case Kind.Channel:
    case Kind.Role:
    case Kind.Mentionable:
    case Kind.Attachment:
      return { name, type: option.type, value: idOf(value) };
  }
};

/** Where an option has choices the client takes no other; a choice is meant by its name or its value. */
const choiceOf = (option: APIApplicationCommandBasicOption, value: OptionValue): string => {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return idOf(value);
  const chosen = choices.find((choice) => choice.name === value || choice.value === value);
  return String((chosen ?? refuse(`Option "${option.name}" has no choice "${idOf(value)}".`)).value);
};

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption =>
  option.type !== Kind.Subcommand && option.type !== Kind.SubcommandGroup;

/** Checks the options as the client does before it lets anybody send: known, complete, allowed. */
const filledOptions = (
  options: readonly APIApplicationCommandOption[],
  values: OptionValues,
  focused: string | null,
): APIApplicationCommandInteractionDataBasicOption[] => {
  const basic = options.filter(isBasic);
  for (const name of values.keys())
    if (!basic.some((option) => option.name === name)) refuse(`There is no option "${name}".`);
  return basic.flatMap((option) => {
    const value = values.get(option.name);
    if (value !== undefined)
      return basicOption(option, value, option.name === focused ? { focused: true } : {});
    if (option.required && focused === null) refuse(`Option "${option.name}" is required.`);
    return [];
  });
};

/** What a command interaction says of its options; `path` names subcommands, `focused` the option being completed. */
export const commandOptions = (
  options: readonly APIApplicationCommandOption[],
  path: readonly string[],
  values: OptionValues,
  focused: string | null,
): APIApplicationCommandInteractionDataOption[] => {
  const [name, ...deeper] = path;
  if (name === undefined) {
    if (!options.every(isBasic)) refuse('This command needs a subcommand.');
    return filledOptions(options, values, focused);
  }
  const option = options.find((candidate) => candidate.name === name);
  if (option?.type === Kind.SubcommandGroup) {
    const [inner] = commandOptions(option.options ?? [], deeper, values, focused);
    if (inner?.type !== Kind.Subcommand) return refuse(`"${name}" needs a subcommand.`);
    return [{ name, type: Kind.SubcommandGroup, options: [inner] }];
  }
  if (option?.type !== Kind.Subcommand) return refuse(`There is no subcommand "${name}".`);
  return [{ name, type: Kind.Subcommand, options: filledOptions(option.options ?? [], values, focused) }];
};

/** The users that options name, as the bot gets them resolved. */
export const usersIn = (values: OptionValues): APIUser[] =>
  [...values.values()].flatMap((value) => (typeof value === 'object' ? [value.user] : []));

export const optionsOf = ({ options = [] }: APIApplicationCommand): readonly APIApplicationCommandOption[] =>
  options;
