import { respond } from '../interactions/callback.ts';
import { changeReply, postFullReply } from '../interactions/reply.ts';
import { messageView } from '../message-view.ts';
import { deleteMessage } from '../messages.ts';
import { orRefuse, RefusedError } from '../refusals.ts';
import type { Interaction, Message } from '../state.ts';
import { parseMessageForm } from '../validation/message-form.ts';
import { NOTHING, type Request, type Route } from './routing.ts';

const ORIGINAL = '@original';

/** The interaction of a webhook path: it can be used once it is acknowledged, and for 15 minutes. */
const webhookOf = ({ state, param }: Request): Interaction => {
  const interaction = orRefuse(state.interactions.get(param('token')), 'unknownWebhook');
  if (interaction.status === 'waiting' || param('application') !== state.bot.id)
    throw new RefusedError('unknownWebhook');
  if (interaction.status === 'failed') throw new RefusedError('invalidWebhookToken');
  return interaction;
};

const isAnswerTo = ({ payload, original }: Interaction, message: Message): boolean =>
  message === original || message.data.interaction_metadata?.id === payload.id;

const webhookMessage = (request: Request): Message => {
  const interaction = webhookOf(request);
  const id = request.param('message');
  const message =
    id === ORIGINAL
      ? interaction.original
      : interaction.channel.messages.find((other) => other.id === id && isAnswerTo(interaction, other));
  if (!message || message.deleted) throw new RefusedError('unknownMessage');
  return message;
};

/** The first follow-up of an answer that is still thinking is that answer. */
const followUp = (request: Request): Message => {
  const { state, body, files } = request;
  const interaction = webhookOf(request);
  const form = parseMessageForm('reply', body);
  const { original, status } = interaction;
  if (status !== 'thinking' || !original) return postFullReply(state, interaction, { form, files });
  interaction.status = 'answered';
  changeReply(state, original, { form, files });
  return original;
};

const editAnswer = (request: Request): Message => {
  const { state, body, files } = request;
  const interaction = webhookOf(request);
  const message = webhookMessage(request);
  const form = parseMessageForm('edit', body, { flags: message.data.flags });
  changeReply(state, message, { form, files });
  if (message === interaction.original) interaction.status = 'answered';
  return message;
};

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    open: true,
    answer: (request) => {
      const { state, param, query } = request;
      const interaction = orRefuse(state.interactions.get(param('token')), 'unknownInteraction');
      if (interaction.payload.id !== param('interaction')) throw new RefusedError('unknownInteraction');
      respond(state, interaction, request);
      if (query.get('with_response') !== 'true') return NOTHING;
      const { original, payload, status } = interaction;
      const loading = status === 'thinking';
      const shown = original && {
        response_message_id: original.id,
        response_message_ephemeral: original.seenBy !== null,
        response_message_loading: loading,
      };
      return {
        body: {
          interaction: { id: payload.id, type: payload.type, ...shown },
          resource: original && { type: loading ? 5 : 4, message: messageView(state, original) },
        },
      };
    },
  },
  {
    method: 'POST',
    path: '/webhooks/:application/:token',
    open: true,
    answer: (request) => ({ body: messageView(request.state, followUp(request)) }),
  },
  {
    method: 'GET',
    path: '/webhooks/:application/:token/messages/:message',
    open: true,
    answer: (request) => ({ body: messageView(request.state, webhookMessage(request)) }),
  },
  {
    method: 'PATCH',
    path: '/webhooks/:application/:token/messages/:message',
    open: true,
    answer: (request) => ({ body: messageView(request.state, editAnswer(request)) }),
  },
  {
    method: 'DELETE',
    path: '/webhooks/:application/:token/messages/:message',
    open: true,
    answer: (request) => {
      deleteMessage(request.state, webhookMessage(request));
      return NOTHING;
    },
  },
];
