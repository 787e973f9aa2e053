import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { missing, refuseProblems, type Path, type Problem } from './form-errors.ts';
import { parseBody } from './parse.ts';

export type CommandForm = RESTPostAPIApplicationCommandsJSONBody;

/** Names of slash commands and options: https://discord.com/developers/docs/interactions/application-commands */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const nameProblems = (name: string, path: Path): Problem[] =>
  NAME.test(name) && name === name.toLowerCase()
    ? []
    : [
        {
          path: [...path, 'name'],
          code: 'APPLICATION_COMMAND_INVALID_NAME',
          message: 'Command name is invalid',
        },
      ];

const described = (description: string | undefined, path: Path): Problem[] =>
  description ? [] : [missing([...path, 'description'])];

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

const optionsProblems = (options: readonly APIApplicationCommandOption[], path: Path): Problem[] => {
  const late = options.findIndex(
    ({ required = false }, index) => required && options.slice(0, index).some((earlier) => !earlier.required),
  );
  const message = 'Required options must be placed before non-required options';
  const code = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
  return [
    ...(late > 0 ? [{ path: [...path, late], code, message }] : []),
    ...options.flatMap((option, index) => {
      const at = [...path, index];
      const inner =
        option.type === Subcommand || option.type === SubcommandGroup ? (option.options ?? []) : [];
      return [
        ...nameProblems(option.name, at),
        ...described(option.description, at),
        ...optionsProblems(inner, [...at, 'options']),
      ];
    }),
  ];
};

const problemsOf = (form: CommandForm, path: Path): Problem[] => {
  if (form.type !== undefined && form.type !== ApplicationCommandType.ChatInput)
    return 'description' in form && form.description
      ? [
          {
            path: [...path, 'description'],
            code: 'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
            message: 'Context menu commands cannot have description',
          },
        ]
      : [];
  return [
    ...nameProblems(form.name, path),
    ...described('description' in form ? form.description : undefined, path),
    ...optionsProblems(form.options ?? [], [...path, 'options']),
  ];
};

/** Discord takes permissions as text, too, and its schema knows numbers only. */
const commandSchema = z.looseObject({
  default_member_permissions: z.coerce.number().nullish(),
});

/** The whole list of commands that the bot puts; refuses with 50035 and the place of every fault. */
export const parseCommands = (body: unknown): CommandForm[] => {
  const forms = z.array(commandSchema).parse(body);
  const commands = forms.map((form, index) =>
    parseBody(ApplicationCommandUpdateRequestSchema, form, [index]),
  );
  const names = commands.map(({ name, type = ApplicationCommandType.ChatInput }) => `${type} ${name}`);
  const message = 'Application command names must be unique';
  const repeated = names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [{ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message }]
      : [],
  );
  refuseProblems([...commands.flatMap((form, index) => problemsOf(form, [index])), ...repeated]);
  return commands;
};
