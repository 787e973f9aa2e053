import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  type APIDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APITextChannel,
  type GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import { NO_MEMBER_FLAGS } from './flags.ts';
import type { Channel, DmChannel, Guild, GuildChannel, Member, State } from './state.ts';

/** Ephemeral messages are nobody's last message: they are not part of the channel. */
const lastMessageId = ({ messages }: Channel): string | null =>
  messages.findLast(({ seenBy }) => seenBy === null)?.id ?? null;

export const guildChannelPayload = (channel: GuildChannel): APITextChannel & { guild_id: string } => ({
  id: channel.id,
  type: ChannelType.GuildText,
  guild_id: channel.guild.id,
  name: channel.name,
  position: 0,
  permission_overwrites: channel.overwrites,
  nsfw: false,
  topic: null,
  parent_id: null,
  rate_limit_per_user: 0,
  last_message_id: lastMessageId(channel),
});

export const dmPayload = (channel: DmChannel): APIDMChannel => ({
  id: channel.id,
  type: ChannelType.DM,
  name: null,
  recipients: [channel.recipient],
  last_message_id: lastMessageId(channel),
});

export const channelPayload = (channel: Channel): APITextChannel | APIDMChannel =>
  channel.kind === 'guild' ? guildChannelPayload(channel) : dmPayload(channel);

export const memberPayload = ({ user, roles, joinedAt }: Member): APIGuildMember & { joined_at: string } => ({
  user,
  roles,
  joined_at: joinedAt,
  deaf: false,
  mute: false,
  flags: NO_MEMBER_FLAGS,
  pending: false,
  nick: null,
  avatar: null,
  banner: null,
  premium_since: null,
  communication_disabled_until: null,
});

export const guildPayload = (guild: Guild): Omit<APIGuild, 'region'> => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  roles: [...guild.roles.values()],
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: GuildVerificationLevel.None,
  default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: GuildMFALevel.None,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: GuildPremiumTier.None,
  premium_progress_bar_enabled: false,
  preferred_locale: Locale.EnglishUS,
  nsfw_level: GuildNSFWLevel.Default,
  hub_type: null,
  incidents_data: null,
});

const channelsOf = (state: State, guild: Guild): GuildChannel[] =>
  [...state.channels.values()]
    .filter((channel) => channel.kind === 'guild')
    .filter((channel) => channel.guild === guild);

export const channelPayloadsOf = (state: State, guild: Guild): APITextChannel[] =>
  channelsOf(state, guild).map(guildChannelPayload);

/** What a session without the GuildMembers intent is told of a guild: of its members, only the bot itself. */
export const guildCreatePayload = (
  state: State,
  guild: Guild,
): Omit<GatewayGuildCreateDispatchData, 'region'> => {
  const own = guild.members.get(state.bot.id);
  return {
    ...guildPayload(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: own ? [memberPayload(own)] : [],
    channels: channelPayloadsOf(state, guild),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
};
