import { channelPayload, channelPayloadsOf, dmPayload, guildPayload, memberPayload } from '../payloads.ts';
import { orRefuse } from '../refusals.ts';
import { channelOf, guildOf } from './lookups.ts';
import type { Route } from './routing.ts';
import { openDm } from '../channels.ts';
import { z } from 'zod';

const recipientSchema = z.object({ recipient_id: z.string() });

/** Guilds, channels, people, and the application itself. */
export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    answer: ({ state }) => ({
      body: {
        url: state.origin.replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      },
    }),
  },
  { method: 'GET', path: '/users/@me', answer: ({ state }) => ({ body: state.bot }) },
  {
    method: 'GET',
    path: '/users/:user',
    answer: ({ state, param }) => ({ body: orRefuse(state.users.get(param('user')), 'unknownUser') }),
  },
  {
    method: 'GET',
    path: '/applications/@me',
    answer: ({ state }) => ({
      body: {
        id: state.bot.id,
        name: state.bot.username,
        description: '',
        icon: null,
        flags: 0,
        bot: state.bot,
      },
    }),
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    answer: ({ state, body }) => {
      const { recipient_id } = recipientSchema.parse(body);
      return { body: dmPayload(openDm(state, orRefuse(state.users.get(recipient_id), 'unknownUser'))) };
    },
  },
  { method: 'GET', path: '/guilds/:guild', answer: (request) => ({ body: guildPayload(guildOf(request)) }) },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    answer: (request) => ({ body: channelPayloadsOf(request.state, guildOf(request)) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    answer: (request) => ({ body: [...guildOf(request).roles.values()] }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    answer: (request) => {
      const { members } = guildOf(request);
      const id = request.param('user');
      const member = members.get(id === '@me' ? request.state.bot.id : id);
      return { body: memberPayload(orRefuse(member, 'unknownMember')) };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel',
    answer: (request) => ({ body: channelPayload(channelOf(request)) }),
  },
];
