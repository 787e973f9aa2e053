import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { withoutContent } from '../message-view.ts';
import { canSee } from '../permissions.ts';
import type { State } from '../state.ts';
import type { GatewayEvent, GatewayNews } from './events.ts';
import type { Session } from './session.ts';

const {
  DirectMessageReactions,
  DirectMessageTyping,
  DirectMessages,
  GuildMessageReactions,
  GuildMessageTyping,
  GuildMessages,
  Guilds,
  MessageContent,
} = GatewayIntentBits;
const E = GatewayDispatchEvents;

/** Which intent an event needs in a guild and in a direct conversation; others come to every session. */
const NEEDED: Partial<Record<GatewayDispatchEvents, readonly [inGuild: number, inDm: number]>> = {
  [E.MessageCreate]: [GuildMessages, DirectMessages],
  [E.MessageUpdate]: [GuildMessages, DirectMessages],
  [E.MessageDelete]: [GuildMessages, DirectMessages],
  [E.MessageReactionAdd]: [GuildMessageReactions, DirectMessageReactions],
  [E.MessageReactionRemove]: [GuildMessageReactions, DirectMessageReactions],
  [E.TypingStart]: [GuildMessageTyping, DirectMessageTyping],
  [E.GuildCreate]: [Guilds, Guilds],
  [E.GuildUpdate]: [Guilds, Guilds],
  [E.GuildDelete]: [Guilds, Guilds],
  [E.GuildRoleCreate]: [Guilds, Guilds],
  [E.GuildRoleUpdate]: [Guilds, Guilds],
  [E.ChannelCreate]: [Guilds, Guilds],
  [E.ChannelUpdate]: [Guilds, Guilds],
  [E.ChannelDelete]: [Guilds, Guilds],
};
/** These reach the bot only from channels that it can see. */
const IN_A_CHANNEL: readonly GatewayDispatchEvents[] = [
  E.MessageCreate,
  E.MessageUpdate,
  E.MessageDelete,
  E.MessageReactionAdd,
  E.MessageReactionRemove,
  E.TypingStart,
];

/** Direct conversations, and what has no guild, belong to shard 0. */
const onShard = ({ shard: [id, count] }: Session, guildId: string | undefined): boolean =>
  (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))) === id;

const intended = (session: Session, { t, guild }: GatewayNews): boolean => {
  const [inGuild, inDm] = NEEDED[t] ?? [0, 0];
  const needed = guild ? inGuild : inDm;
  return (session.intents & needed) === needed;
};

const visible = (state: State, { t, channel }: GatewayNews): boolean =>
  !channel || !IN_A_CHANNEL.includes(t) || channel.kind === 'dm' || canSee(channel, state.bot.id);

const member = (state: State, { t, guild }: GatewayNews): boolean =>
  !guild || t === E.GuildDelete || guild.members.has(state.bot.id);

/** The event as this session hears it, or null when it does not. */
export const heard = (state: State, session: Session, news: GatewayNews): GatewayEvent | null => {
  if (!onShard(session, news.guild?.id) || !intended(session, news)) return null;
  if (!visible(state, news) || !member(state, news)) return null;
  const reads = (session.intents & MessageContent) !== 0;
  if (reads || (news.t !== E.MessageCreate && news.t !== E.MessageUpdate)) return news;
  return { t: news.t, d: withoutContent(state, news.d, !news.guild) };
};
