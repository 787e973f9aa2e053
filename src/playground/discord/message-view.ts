import type { APIMessage, APIReaction, APIUser } from 'discord-api-types/v10';
import type { Message, State } from './state.ts';

/** How a reaction is named in routes: the emoji itself, or `name:id` for a guild's own. */
export const emojiName = ({ id, name }: { id: string | null; name: string | null }): string =>
  id === null ? (name ?? '') : `${name ?? ''}:${id}`;

const reactionsOf = (message: Message, reader: APIUser): APIReaction[] =>
  message.reactions.map(({ emoji, userIds }) => ({
    emoji,
    count: userIds.length,
    count_details: { normal: userIds.length, burst: 0 },
    me: userIds.includes(reader.id),
    me_burst: false,
    burst_colors: [],
  }));

/** The message that this one answers: null once it is deleted, undefined when this one answers none. */
const referenced = (message: Message): Message | null | undefined => {
  const id = message.data.message_reference?.message_id;
  return id === undefined ? undefined : (message.channel.messages.find((other) => other.id === id) ?? null);
};

/** The message as the bot gets it over REST: with its reactions and, once, the message that it answers. */
export const messageView = (state: State, message: Message, depth = 1): APIMessage => {
  const answered = depth > 0 ? referenced(message) : undefined;
  const reactions = reactionsOf(message, state.bot);
  return {
    ...message.data,
    ...(reactions.length > 0 && { reactions }),
    ...(answered !== undefined && {
      referenced_message: answered && messageView(state, answered, depth - 1),
    }),
  };
};

/** Without the right to read content Discord still gives it for direct messages, own messages and mentions of the bot. */
export const withoutContent = <M extends Pick<APIMessage, 'author' | 'mentions'>>(
  state: State,
  message: M,
  inDm: boolean,
): M =>
  inDm || message.author.id === state.bot.id || message.mentions.some(({ id }) => id === state.bot.id)
    ? message
    : { ...message, content: '', embeds: [], attachments: [], components: [] };
