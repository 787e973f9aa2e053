import {
  GatewayDispatchEvents,
  OverwriteType,
  PermissionFlagsBits,
  type APIOverwrite,
  type APIRole,
} from 'discord-api-types/v10';
import { NO_ROLE_FLAGS } from './flags.ts';
import { guildChannelPayload, guildCreatePayload } from './payloads.ts';
import { PERMISSIONS_OF_EVERYONE, PERMISSIONS_OF_PEOPLE, PERMISSIONS_OF_THE_BOT } from './permissions.ts';
import { createUser, type Guild, type GuildChannel, type Member, type State } from './state.ts';

const COLORLESS = { color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null } };

const createRole = (id: string, name: string, permissions: bigint): APIRole => ({
  id,
  name,
  permissions: String(permissions),
  ...COLORLESS,
  hoist: false,
  position: 0,
  managed: false,
  mentionable: false,
  flags: NO_ROLE_FLAGS,
});

const createMember = ({ clock, users }: State, userId: string, roleId: string): Member => ({
  user: users.get(userId) ?? createUser(userId, 'Somebody'),
  roles: [roleId],
  joinedAt: new Date(clock.now()).toISOString(),
});

/** Founds a guild that somebody unnamed owns and the bot is a member of. */
export const foundGuild = (state: State, name: string): Guild => {
  const id = state.nextId();
  const everyone = createRole(id, '@everyone', PERMISSIONS_OF_EVERYONE);
  const people = createRole(state.nextId(), 'people', PERMISSIONS_OF_PEOPLE);
  const guild: Guild = {
    id,
    name,
    ownerId: state.nextId(),
    roles: new Map([everyone, people].map((role) => [role.id, role])),
    peoplesRoleId: people.id,
    members: new Map(),
    joinedAt: new Date(state.clock.now()).toISOString(),
  };
  state.guilds.set(id, guild);
  inviteBot(state, guild);
  return guild;
};

export const addRole = (state: State, guild: Guild, name: string, permissions: bigint): APIRole => {
  const role = createRole(state.nextId(), name, permissions);
  guild.roles.set(role.id, role);
  const d = { guild_id: guild.id, role };
  state.news.send({ t: GatewayDispatchEvents.GuildRoleCreate, d, guild });
  return role;
};

/** The bot joins, with a role of its own that has what its invitation asks for. */
const inviteBot = (state: State, guild: Guild): void => {
  const role = createRole(state.nextId(), 'Toward', PERMISSIONS_OF_THE_BOT);
  guild.roles.set(role.id, role);
  guild.members.set(state.bot.id, createMember(state, state.bot.id, role.id));
  state.news.send({ t: GatewayDispatchEvents.GuildCreate, d: guildCreatePayload(state, guild), guild });
};

export const kickBot = (state: State, guild: Guild): void => {
  guild.members.delete(state.bot.id);
  state.news.send({ t: GatewayDispatchEvents.GuildDelete, d: { id: guild.id }, guild });
};

/** Joining and leaving is told only to bots with the GuildMembers intent; this bot hears nothing of it. */
export const join = (state: State, guild: Guild, userId: string): void => {
  if (!guild.members.has(userId)) guild.members.set(userId, createMember(state, userId, guild.peoplesRoleId));
};

const overwrite = (id: string, type: OverwriteType, allow: bigint, deny: bigint): APIOverwrite => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
});

const { ViewChannel } = PermissionFlagsBits;

/** Overwrites of a channel that only these people and the bot see. */
export const privateTo = (state: State, guild: Guild, userIds: readonly string[]): APIOverwrite[] => [
  overwrite(guild.id, OverwriteType.Role, 0n, ViewChannel),
  ...[state.bot.id, ...userIds].map((id) => overwrite(id, OverwriteType.Member, ViewChannel, 0n)),
];

export const createChannel = (
  state: State,
  guild: Guild,
  name: string,
  overwrites: APIOverwrite[],
): GuildChannel => {
  const channel: GuildChannel = { kind: 'guild', id: state.nextId(), name, guild, overwrites, messages: [] };
  state.channels.set(channel.id, channel);
  state.news.send({
    t: GatewayDispatchEvents.ChannelCreate,
    d: guildChannelPayload(channel),
    guild,
    channel,
  });
  return channel;
};

export const deleteChannel = (state: State, channel: GuildChannel): void => {
  const { guild } = channel;
  state.channels.delete(channel.id);
  state.news.send({
    t: GatewayDispatchEvents.ChannelDelete,
    d: guildChannelPayload(channel),
    guild,
    channel,
  });
};

/** Lets a person or role do something in a channel, or takes that away; whatever else they may do there stays as it is. */
export const setPermission = (
  state: State,
  channel: GuildChannel,
  whose: { id: string; type: OverwriteType },
  [flag, granted]: [flag: bigint, granted: boolean],
): void => {
  const { guild } = channel;
  const before = channel.overwrites.find(({ id }) => id === whose.id);
  const [allow, deny] = [BigInt(before?.allow ?? 0) & ~flag, BigInt(before?.deny ?? 0) & ~flag];
  const mine = overwrite(whose.id, whose.type, granted ? allow | flag : allow, granted ? deny : deny | flag);
  channel.overwrites = [...channel.overwrites.filter(({ id }) => id !== whose.id), mine];
  state.news.send({
    t: GatewayDispatchEvents.ChannelUpdate,
    d: guildChannelPayload(channel),
    guild,
    channel,
  });
};
