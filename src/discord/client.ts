import { Client, DefaultRestOptions, GatewayIntentBits, Options, Partials } from 'discord.js';

/** What the bot listens to; no GuildMembers: who can see a channel is judged from roles and overwrites. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.MessageContent,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.GuildMessageTyping,
  GatewayIntentBits.DirectMessages,
];

/** Neither what people wrote nor who they are stays in memory; with these caches empty, events arrive as partials. */
const NOT_CACHED = {
  MessageManager: 0,
  GuildMemberManager: 0,
  UserManager: 0,
  PresenceManager: 0,
  ThreadManager: 0,
  GuildThreadManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
  GuildInviteManager: 0,
  GuildBanManager: 0,
};

const { makeRequest } = DefaultRestOptions;

/** A GET changes nothing, so after a broken connection it is sent once more. */
const askAgain: typeof makeRequest = (url, init) =>
  makeRequest(url, init).catch((error: unknown) => {
    if (init.method !== 'GET') throw error;
    return makeRequest(url, init);
  });

/** A client for Discord, or for a server that speaks like it at `apiUrl` (e.g. `https://discord.com/api`). */
export const createClient = (apiUrl: string): Client =>
  new Client({
    intents: INTENTS,
    partials: [Partials.Message, Partials.Channel, Partials.Reaction, Partials.User],
    makeCache: Options.cacheWithLimits(NOT_CACHED),
    allowedMentions: { parse: [] },
    rest: { api: apiUrl, makeRequest: askAgain },
  });
