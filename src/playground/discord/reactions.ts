import {
  GatewayDispatchEvents,
  ReactionType,
  type APIPartialEmoji,
  type APIUser,
} from 'discord-api-types/v10';
import { emojiName } from './message-view.ts';
import { memberPayload } from './payloads.ts';
import type { Message, State } from './state.ts';

/** `🎉`, or `name:id` for a guild's own emoji, as the routes have it. */
export const parseEmoji = (text: string): APIPartialEmoji => {
  const [, name = text, id = null] = /^(\w+):(\d+)$/.exec(text) ?? [];
  return { id, name };
};

const whereabouts = (message: Message, user: APIUser, emoji: APIPartialEmoji) => {
  const { channel } = message;
  return {
    user_id: user.id,
    channel_id: channel.id,
    message_id: message.id,
    emoji,
    burst: false,
    type: ReactionType.Normal,
    ...(channel.kind === 'guild' && { guild_id: channel.guild.id }),
  };
};

const placeOf = ({ channel }: Message) => ({
  guild: channel.kind === 'guild' ? channel.guild : null,
  channel,
});

/** Adds somebody's reaction; the same one twice is one. */
export const react = (state: State, message: Message, user: APIUser, emoji: APIPartialEmoji): void => {
  const known = message.reactions.find((reaction) => emojiName(reaction.emoji) === emojiName(emoji));
  if (known?.userIds.includes(user.id)) return;
  if (known) known.userIds.push(user.id);
  else message.reactions.push({ emoji, userIds: [user.id] });
  const { channel } = message;
  const member = channel.kind === 'guild' ? channel.guild.members.get(user.id) : undefined;
  state.news.send({
    t: GatewayDispatchEvents.MessageReactionAdd,
    d: {
      ...whereabouts(message, user, emoji),
      message_author_id: message.data.author.id,
      ...(member && { member: memberPayload(member) }),
    },
    ...placeOf(message),
  });
  state.sights.send({ kind: 'reaction', message, user, emoji: emojiName(emoji) });
};

/** Takes somebody's reaction back, if it is there. */
export const unreact = (state: State, message: Message, user: APIUser, emoji: APIPartialEmoji): void => {
  const known = message.reactions.find((reaction) => emojiName(reaction.emoji) === emojiName(emoji));
  if (!known?.userIds.includes(user.id)) return;
  known.userIds = known.userIds.filter((id) => id !== user.id);
  message.reactions = message.reactions.filter(({ userIds }) => userIds.length > 0);
  state.news.send({
    t: GatewayDispatchEvents.MessageReactionRemove,
    d: whereabouts(message, user, emoji),
    ...placeOf(message),
  });
  state.sights.send({ kind: 'unreaction', message, user, emoji: emojiName(emoji) });
};
