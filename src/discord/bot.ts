import {
  DiscordAPIError,
  Events,
  RESTJSONErrorCodes,
  ShardClientUtil,
  type Client,
  type TextBasedChannel,
} from 'discord.js';
import { joinedGuild, leftGuild, noteServers } from '../flows/gone.ts';
import type { Toward } from '../flows/toward.ts';
import { MINUTE } from '../coaching/time.ts';
import { codeOf } from '../error-code.ts';
import type { Commands } from './commands.ts';
import { isFromPerson, toHeard } from './heard.ts';
import { answerInteraction } from './interactions.ts';
import { createPace } from './pace.ts';

/** An update that carries an older edit than this (ms) is none: a pin or a link’s preview. */
const EDIT_IS_FRESH = 10 * MINUTE;

export type Bot = {
  /** Resolves when no event is being worked on. */
  idle(): Promise<void>;
};

const lastMessageId = (channel: TextBasedChannel | undefined): string | null =>
  channel?.lastMessageId ?? null;

/** Catches up, in every couple's channel that this process serves, with what was said while nobody listened. */
const returnToChannels = async (client: Client, { app, listen }: Toward): Promise<void> => {
  for await (const { channelId } of app.store.couples.all()) {
    const channel = client.channels.cache.get(channelId);
    if (channel?.isTextBased()) await listen.returned(channelId, lastMessageId(channel));
  }
};

const isUnknown = async (client: Client, channelId: string): Promise<boolean> => {
  try {
    return (await client.channels.fetch(channelId)) === null;
  } catch (error) {
    return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel;
  }
};

/** While the bot was down a server may have put it out or taken it back, and a couple may have deleted its channel. */
const lookAround = async (client: Client, toward: Toward, shard: number): Promise<void> => {
  const { app } = toward;
  const isHere = (guildId: string) =>
    ShardClientUtil.shardIdForGuildId(guildId, client.ws.shards.size) === shard;
  await noteServers(app, { isHere, isIn: (guildId) => client.guilds.cache.has(guildId) });
  for await (const { guildId, channelId } of app.store.couples.all())
    if (client.guilds.cache.get(guildId)?.available && !client.channels.cache.has(channelId))
      if (await isUnknown(client, channelId)) await toward.channelGone(channelId);
};

/** Hands the events of Discord to the flows. */
export const connect = (client: Client, commands: Commands, toward: Toward): Bot => {
  const { listen, app } = toward;
  const mayGoOn = createPace(app.clock);
  const working = new Set<Promise<void>>();
  const work = (task: Promise<void>) => {
    const guarded = task.catch((error: unknown) => {
      app.log.warn({ event: 'event_failed', code: codeOf(error) });
    });
    working.add(guarded);
    void guarded.finally(() => working.delete(guarded));
  };

  /** What happened while a connection was lost is told once it is back. */
  let lostAt: number | null = null;
  client.on(Events.ShardReconnecting, () => {
    lostAt ??= app.clock.now();
  });
  client.on(Events.ShardResume, () => {
    lostAt = null;
  });
  client.on(Events.MessageCreate, (message) => {
    if (message.inGuild() && isFromPerson(message)) work(listen.heard(message.channelId, toHeard(message)));
  });
  client.on(Events.MessageUpdate, (_, message) => {
    const isFresh = (message.editedTimestamp ?? -Infinity) > (lostAt ?? app.clock.now()) - EDIT_IS_FRESH;
    if (message.inGuild() && isFresh && isFromPerson(message))
      work(listen.edited(message.channelId, message.id, message.content));
  });
  client.on(Events.MessageDelete, ({ channelId, id }) => {
    work(listen.deleted(channelId, [id]));
  });
  client.on(Events.MessageBulkDelete, (messages, channel) => {
    work(listen.deleted(channel.id, [...messages.keys()]));
  });
  client.on(Events.MessageReactionAdd, ({ message }, user) => {
    work(listen.reacted(message.channelId, message.id, user.id));
  });
  client.on(Events.TypingStart, ({ channel, user }) => {
    work(listen.typed(channel.id, user.id));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    work(answerInteraction(interaction, { commands, toward, mayGoOn }));
  });
  client.on(Events.ChannelDelete, ({ id }) => {
    work(toward.channelGone(id));
  });
  client.on(Events.GuildDelete, ({ id }) => {
    work(leftGuild(app, id));
  });
  client.on(Events.GuildCreate, ({ id }) => {
    work(joinedGuild(app, id));
  });
  client.on(Events.ShardReady, (shard) => {
    lostAt = null;
    work(lookAround(client, toward, shard));
    work(returnToChannels(client, toward));
  });
  client.on(Events.Error, (error) => {
    app.log.warn({ event: 'client_error', code: codeOf(error) });
  });
  return {
    async idle() {
      while (working.size > 0) await Promise.all(working);
    },
  };
};
