import { Events, type Client, type TextBasedChannel } from 'discord.js';
import { joinedGuild, leftGuild } from '../flows/gone.ts';
import type { Toward } from '../flows/toward.ts';
import { codeOf } from '../error-code.ts';
import type { Commands } from './commands.ts';
import { isFromPerson, toHeard } from './heard.ts';
import { answerInteraction } from './interactions.ts';
import { createPace } from './pace.ts';

export type Bot = {
  /** Resolves when no event is being worked on. */
  idle(): Promise<void>;
};

const lastMessageId = (channel: TextBasedChannel | undefined): string | null =>
  channel?.lastMessageId ?? null;

/** Asks every couple's channel that this process serves for what was said while nobody listened. */
const returnToChannels = async (client: Client, { app, listen }: Toward): Promise<void> => {
  for await (const { channelId } of app.store.couples.all()) {
    const channel = client.channels.cache.get(channelId);
    if (channel?.isTextBased()) await listen.returned(channelId, lastMessageId(channel));
  }
};

/** A server that the bot was put out of may have taken it back while it was down. */
const noteReturns = async (client: Client, { app }: Toward): Promise<void> => {
  for await (const { task } of app.store.jobs.all())
    if (task.kind === 'gone' && client.guilds.cache.has(task.guildId)) await joinedGuild(app, task.guildId);
};

/** Brings what Discord tells to the flows. */
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

  client.on(Events.MessageCreate, (message) => {
    if (message.inGuild() && isFromPerson(message)) work(listen.heard(message.channelId, toHeard(message)));
  });
  client.on(Events.MessageUpdate, (_, message) => {
    if (message.inGuild() && message.editedTimestamp !== null && isFromPerson(message))
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
  client.on(Events.ShardReady, () => {
    work(noteReturns(client, toward));
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
