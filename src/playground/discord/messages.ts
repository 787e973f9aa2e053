import {
  GatewayDispatchEvents,
  MessageFlags,
  MessageType,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import { messageView } from './message-view.ts';
import { memberPayload } from './payloads.ts';
import type { Channel, Message, State } from './state.ts';

export type Draft = Partial<Omit<APIMessage, 'id' | 'channel_id' | 'author' | 'timestamp'>>;

/** `seenBy` makes the message ephemeral: only this user sees it. */
type Circumstances = { seenBy?: string | null };

const guildOf = (channel: Channel) => (channel.kind === 'guild' ? channel.guild : null);

/** What MESSAGE_CREATE and MESSAGE_UPDATE say beside the message: the guild, and its member who wrote. */
const eventOf = (state: State, message: Message) => {
  const guild = guildOf(message.channel);
  const member = guild?.members.get(message.data.author.id);
  return {
    ...messageView(state, message),
    ...(guild && { guild_id: guild.id }),
    ...(member && !message.data.webhook_id && { member: memberPayload(member) }),
  };
};

const mentionedIn = (state: State, content: string): APIUser[] =>
  [...new Set(content.matchAll(/<@!?(\d+)>/g).map(([, id]) => id ?? ''))].flatMap(
    (id) => state.users.get(id) ?? [],
  );

const compose = (state: State, channel: Channel, author: APIUser, draft: Draft): APIMessage => ({
  id: state.nextId(),
  channel_id: channel.id,
  author,
  timestamp: new Date(state.clock.now()).toISOString(),
  edited_timestamp: null,
  type: MessageType.Default,
  content: '',
  tts: false,
  mention_everyone: false,
  mentions: mentionedIn(state, draft.content ?? ''),
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  ...draft,
});

/** Posts a message and lets everybody who may see it know; an ephemeral one reaches its addressee alone. */
export const postMessage = (
  state: State,
  channel: Channel,
  author: APIUser,
  draft: Draft,
  { seenBy = null }: Circumstances = {},
): Message => {
  const data = compose(state, channel, author, draft);
  const message: Message = { id: data.id, channel, data, seenBy, reactions: [], deleted: false };
  channel.messages.push(message);
  if (seenBy === null) {
    state.news.send({
      t: GatewayDispatchEvents.MessageCreate,
      d: eventOf(state, message),
      guild: guildOf(channel),
      channel,
    });
  }
  delete message.data.nonce;
  state.sights.send({ kind: 'message', message });
  return message;
};

/** Changes a message; `edited: false` for what Discord does not count as an edit (a deferred answer that arrives). */
export const changeMessage = (state: State, message: Message, change: Draft, edited = true): void => {
  const now = new Date(state.clock.now()).toISOString();
  const mentions = change.content === undefined ? undefined : mentionedIn(state, change.content);
  message.data = {
    ...message.data,
    ...(mentions && { mentions }),
    ...change,
    ...(edited && { edited_timestamp: now }),
  };
  if (message.seenBy === null) {
    state.news.send({
      t: GatewayDispatchEvents.MessageUpdate,
      d: eventOf(state, message),
      guild: guildOf(message.channel),
      channel: message.channel,
    });
  }
  state.sights.send({ kind: 'edit', message });
};

export const deleteMessage = (state: State, message: Message): void => {
  const { channel } = message;
  const guild = guildOf(channel);
  channel.messages = channel.messages.filter((other) => other !== message);
  message.deleted = true;
  if (message.seenBy === null) {
    state.news.send({
      t: GatewayDispatchEvents.MessageDelete,
      d: { id: message.id, channel_id: channel.id, ...(guild && { guild_id: guild.id }) },
      guild,
      channel,
    });
  }
  state.sights.send({ kind: 'delete', message });
};

export const isThinking = ({ data }: Message): boolean => ((data.flags ?? 0) & MessageFlags.Loading) !== 0;
