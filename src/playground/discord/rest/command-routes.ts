import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommand,
} from 'discord-api-types/v10';
import { RefusedError } from '../refusals.ts';
import type { State } from '../state.ts';
import { parseCommands, type CommandForm } from '../validation/command-form.ts';
import { guildOf } from './lookups.ts';
import type { Request, Route } from './routing.ts';

export const GLOBAL = 'global';

const registered = (state: State, form: CommandForm, guildId: string | undefined): APIApplicationCommand => {
  const id = state.nextId();
  return {
    id,
    application_id: state.bot.id,
    version: id,
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name,
    description: ('description' in form && form.description) || '',
    default_member_permissions: form.default_member_permissions?.toString() ?? null,
    nsfw: form.nsfw ?? false,
    integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    contexts: form.contexts ?? [InteractionContextType.Guild, InteractionContextType.BotDM],
    ...('options' in form && form.options && { options: form.options }),
    ...(guildId !== undefined && { guild_id: guildId }),
  };
};

const refuseStrangers = ({ state, param }: Request): void => {
  if (param('application') !== state.bot.id) throw new RefusedError('unknownApplication');
};

const put = (request: Request, guildId?: string): APIApplicationCommand[] => {
  refuseStrangers(request);
  const { state } = request;
  const commands = parseCommands(request.body).map((form) => registered(state, form, guildId));
  state.commands.set(guildId ?? GLOBAL, commands);
  return commands;
};

const get = (request: Request, guildId?: string): APIApplicationCommand[] => {
  refuseStrangers(request);
  return request.state.commands.get(guildId ?? GLOBAL) ?? [];
};

export const commandRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/applications/:application/commands',
    answer: (request) => ({ body: get(request) }),
  },
  {
    method: 'PUT',
    path: '/applications/:application/commands',
    answer: (request) => ({ body: put(request) }),
  },
  {
    method: 'GET',
    path: '/applications/:application/guilds/:guild/commands',
    answer: (request) => ({ body: get(request, guildOf(request).id) }),
  },
  {
    method: 'PUT',
    path: '/applications/:application/guilds/:guild/commands',
    answer: (request) => ({ body: put(request, guildOf(request).id) }),
  },
];
