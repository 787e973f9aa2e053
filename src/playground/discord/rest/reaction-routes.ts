import { PermissionFlagsBits } from 'discord-api-types/v10';
import { emojiName } from '../message-view.ts';
import { parseEmoji, react, unreact } from '../reactions.ts';
import { messageOf } from './lookups.ts';
import { NOTHING, type Route } from './routing.ts';

export const reactionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message/reactions/:emoji',
    answer: (request) => {
      const { reactions } = messageOf(request);
      const emoji = request.param('emoji');
      const found = reactions.find((reaction) => emojiName(reaction.emoji) === emoji);
      return { body: (found?.userIds ?? []).flatMap((id) => request.state.users.get(id) ?? []) };
    },
  },
  {
    method: 'PUT',
    path: '/channels/:channel/messages/:message/reactions/:emoji/@me',
    answer: (request) => {
      const message = messageOf(request, PermissionFlagsBits.AddReactions);
      react(request.state, message, request.state.bot, parseEmoji(request.param('emoji')));
      return NOTHING;
    },
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message/reactions/:emoji/@me',
    answer: (request) => {
      unreact(request.state, messageOf(request), request.state.bot, parseEmoji(request.param('emoji')));
      return NOTHING;
    },
  },
];
