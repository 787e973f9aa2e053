import { PermissionFlagsBits } from 'discord-api-types/v10';
import { demand } from '../permissions.ts';
import { orRefuse, RefusedError } from '../refusals.ts';
import type { Channel, Guild, Message } from '../state.ts';
import type { Request } from './routing.ts';

/** The channel of the path: 10003 where there is none, 50001 or 50013 where the bot lacks sight or `permissions`. */
export const channelOf = (request: Request, ...permissions: bigint[]): Channel => {
  const channel = orRefuse(request.state.channels.get(request.param('channel')), 'unknownChannel');
  demand(request.state, channel, ...permissions);
  return channel;
};

/** The message of the path, for who may read the channel's history: 10008 where there is none. */
export const messageOf = (request: Request, ...permissions: bigint[]): Message => {
  const channel = channelOf(request, PermissionFlagsBits.ReadMessageHistory, ...permissions);
  const id = request.param('message');
  const message = channel.messages.find((other) => other.id === id && other.seenBy === null);
  return orRefuse(message, 'unknownMessage');
};

/** The guild of the path: 10004 where the bot is no member of it. */
export const guildOf = ({ state, param }: Request): Guild => {
  const guild = orRefuse(state.guilds.get(param('guild')), 'unknownGuild');
  if (!guild.members.has(state.bot.id)) throw new RefusedError('unknownGuild');
  return guild;
};
