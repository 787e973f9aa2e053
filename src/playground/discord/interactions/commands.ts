import {
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  type APIApplicationCommand,
  type APIInteractionDataResolved,
  type APIUser,
} from 'discord-api-types/v10';
import { messageView } from '../message-view.ts';
import { memberPayload } from '../payloads.ts';
import { has, permissionsIn } from '../permissions.ts';
import { GLOBAL } from '../rest/command-routes.ts';
import type { Answer, Channel, Message, State } from '../state.ts';
import { commandOptions, optionsOf, usersIn, type OptionValues } from './command-data.ts';
import { circumstances, openInteraction, type Actor } from './open.ts';

type Answered = (answer: Answer) => void;

const isOffered = (command: APIApplicationCommand, { channel, user }: Actor): boolean => {
  const { contexts, default_member_permissions: needed } = command;
  const context = channel.kind === 'guild' ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (contexts && !contexts.includes(context)) return false;
  return channel.kind === 'dm' || has(permissionsIn(channel, user.id), BigInt(needed ?? 0));
};

/** The command as the person's client offers it there; throws where it offers none of that name. */
const offered = (
  state: State,
  type: ApplicationCommandType,
  name: string,
  actor: Actor,
): APIApplicationCommand => {
  const guildId = actor.channel.kind === 'guild' ? actor.channel.guild.id : GLOBAL;
  const known = [...(state.commands.get(guildId) ?? []), ...(state.commands.get(GLOBAL) ?? [])];
  const command = known.find((candidate) => candidate.type === type && candidate.name === name);
  if (!command) throw new Error(`The bot has registered no command "${name}".`);
  if (!isOffered(command, actor))
    throw new Error(`"${name}" is not offered to ${actor.user.username} there.`);
  return command;
};

const resolvedUsers = (channel: Channel, users: readonly APIUser[]): APIInteractionDataResolved => ({
  users: Object.fromEntries(users.map((user) => [user.id, user])),
  ...(channel.kind === 'guild' && {
    members: Object.fromEntries(
      users.flatMap(({ id }) => {
        const member = channel.guild.members.get(id);
        if (!member) return [];
        return [[id, { ...memberPayload(member), permissions: String(permissionsIn(channel, id)) }]];
      }),
    ),
  }),
});

type SlashCall = { path: string; values: OptionValues; focused?: string };

const slashData = (state: State, actor: Actor, { path, values, focused }: SlashCall) => {
  const [name = '', ...deeper] = path.replace(/^\//, '').split(' ');
  const command = offered(state, ApplicationCommandType.ChatInput, name, actor);
  const users = usersIn(values);
  return {
    id: command.id,
    name,
    type: ApplicationCommandType.ChatInput,
    options: commandOptions(optionsOf(command), deeper, values, focused ?? null),
    ...(users.length > 0 && { resolved: resolvedUsers(actor.channel, users) }),
  } as const;
};

/** Sends a slash command; throws where the person's client would not let it go. */
export const runCommand = (state: State, actor: Actor, call: SlashCall, answered: Answered): void => {
  const data = slashData(state, actor, call);
  const payload = { ...circumstances(state, actor), type: InteractionType.ApplicationCommand, data } as const;
  openInteraction(state, { payload, person: actor.user, channel: actor.channel, answered });
};

/** Asks the bot to complete the option `call.focused`. */
export const completeOption = (
  state: State,
  actor: Actor,
  call: Required<SlashCall>,
  answered: Answered,
): void => {
  const data = slashData(state, actor, call);
  const type = InteractionType.ApplicationCommandAutocomplete;
  const payload = { ...circumstances(state, actor), type, data } as const;
  openInteraction(state, { payload, person: actor.user, channel: actor.channel, answered });
};

/** Uses a message menu: the bot gets the whole message, whatever its intents. */
export const useMenu = (
  state: State,
  actor: Actor,
  name: string,
  message: Message,
  answered: Answered,
): void => {
  const command = offered(state, ApplicationCommandType.Message, name, actor);
  const payload = {
    ...circumstances(state, actor),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: messageView(state, message) } },
    },
  } as const;
  openInteraction(state, { payload, person: actor.user, channel: actor.channel, answered });
};
