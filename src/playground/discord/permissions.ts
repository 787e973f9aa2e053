import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { BOT_PERMISSIONS } from '../../discord/permissions.ts';
import { RefusedError } from './refusals.ts';
import type { Channel, Guild, GuildChannel, State } from './state.ts';

const { Administrator, SendMessages, ViewChannel } = PermissionFlagsBits;
const sumOf = (flags: readonly bigint[]): bigint => flags.reduce((sum, flag) => sum | flag, 0n);
const ALL = sumOf(Object.values(PermissionFlagsBits));
/** What both have in a private conversation. */
const IN_DM = ALL & ~Administrator;

export const has = (permissions: bigint, flag: bigint): boolean => (permissions & flag) === flag;

/** What a member may do in the whole guild, before overwrites; nothing for who is no member. */
const guildPermissions = (guild: Guild, userId: string): bigint => {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const granted = sumOf(
    [guild.id, ...member.roles].map((id) => BigInt(guild.roles.get(id)?.permissions ?? 0)),
  );
  return guild.ownerId === userId || has(granted, Administrator) ? ALL : granted;
};

/** The order is Discord's: @everyone first, then all roles together, then the member alone. */
const overwritten = (base: bigint, channel: GuildChannel, userId: string): bigint => {
  const { guild } = channel;
  const roles = guild.members.get(userId)?.roles ?? [];
  const layers = [
    channel.overwrites.filter(({ id }) => id === guild.id),
    channel.overwrites.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id)),
    channel.overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  return layers.reduce((granted, layer) => {
    const denied = sumOf(layer.map(({ deny }) => BigInt(deny)));
    const allowed = sumOf(layer.map(({ allow }) => BigInt(allow)));
    return (granted & ~denied) | allowed;
  }, base);
};

/** What somebody may do in a channel. Who cannot see it can do nothing there. */
export const permissionsIn = (channel: Channel, userId: string): bigint => {
  if (channel.kind === 'dm') return IN_DM;
  const base = guildPermissions(channel.guild, userId);
  if (has(base, Administrator)) return ALL;
  const granted = overwritten(base, channel, userId);
  return has(granted, ViewChannel) ? granted : 0n;
};

export const canSee = (channel: Channel, userId: string): boolean =>
  channel.kind === 'dm' ? channel.recipient.id === userId : has(permissionsIn(channel, userId), ViewChannel);

/** Refuses with 50001 where the bot cannot see the channel, with 50013 where it lacks one of `flags` in it. */
export const demand = (state: State, channel: Channel, ...flags: bigint[]): void => {
  const granted = permissionsIn(channel, state.bot.id);
  if (!has(granted, ViewChannel)) throw new RefusedError('missingAccess');
  if (!flags.every((flag) => has(granted, flag))) throw new RefusedError('missingPermissions');
};

/** What the invitation asks for, and no more. */
export const PERMISSIONS_OF_THE_BOT = sumOf(Object.values(BOT_PERMISSIONS));

/** The bot is one of everyone: were they given more, nobody would notice what its invitation forgets to ask for. */
export const PERMISSIONS_OF_EVERYONE = ViewChannel;

export const PERMISSIONS_OF_PEOPLE =
  ViewChannel |
  SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.ChangeNickname;
