import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { showTyping } from '../channels.ts';
import { messageView } from '../message-view.ts';
import { changeMessage, deleteMessage, postMessage } from '../messages.ts';
import { demand } from '../permissions.ts';
import { RefusedError } from '../refusals.ts';
import type { Channel, Message, State } from '../state.ts';
import { parseMessageForm, type MessageForm } from '../validation/message-form.ts';
import { draftOf, referenceOf, refuseEmpty } from './drafts.ts';
import { historySchema, pageOf } from './history.ts';
import { channelOf, messageOf } from './lookups.ts';
import { NOTHING, type Request, type Route } from './routing.ts';

const { AttachFiles, EmbedLinks, ManageMessages, ReadMessageHistory, SendMessages } = PermissionFlagsBits;

/** How long Discord remembers a nonce; its docs say "the past few minutes" (ms). */
const NONCE_LASTS = 3 * 60_000;

const demandFor = (state: State, channel: Channel, form: MessageForm, files: readonly unknown[]): void => {
  demand(state, channel, SendMessages);
  if (files.length > 0) demand(state, channel, AttachFiles);
  if (form.embeds?.length) demand(state, channel, EmbedLinks);
  if (form.message_reference) demand(state, channel, ReadMessageHistory);
};

const nonceKey = (channel: Channel, nonce: string | number): string => `${channel.id} ${nonce}`;

/** With `enforce_nonce` a message that was already sent is answered instead of sent twice. */
const alreadySent = ({ nonces }: State, channel: Channel, form: MessageForm): Message | undefined =>
  form.enforce_nonce && form.nonce !== undefined ? nonces.get(nonceKey(channel, form.nonce)) : undefined;

const remember = (state: State, channel: Channel, form: MessageForm, message: Message): void => {
  if (form.nonce === undefined) return;
  const key = nonceKey(channel, form.nonce);
  state.nonces.set(key, message);
  state.clock.at(state.clock.now() + NONCE_LASTS, () => state.nonces.delete(key));
};

const create = (request: Request): Message => {
  const { state, body, files } = request;
  const channel = channelOf(request);
  const form = parseMessageForm('create', body);
  demandFor(state, channel, form, files);
  const sent = alreadySent(state, channel, form);
  if (sent) return sent;
  if (channel.kind === 'dm' && state.closedInboxes.has(channel.recipient.id))
    throw new RefusedError('closedInbox');
  const draft = { ...draftOf(state, channel, form, files), ...referenceOf(channel, form) };
  refuseEmpty(draft);
  const message = postMessage(state, channel, state.bot, draft);
  remember(state, channel, form, message);
  return message;
};

const edit = (request: Request): Message => {
  const { state, body, files } = request;
  const message = messageOf(request);
  if (message.data.author.id !== state.bot.id) throw new RefusedError('notYourMessage');
  const form = parseMessageForm('edit', body, { flags: message.data.flags });
  const draft = draftOf(state, message.channel, form, files);
  refuseEmpty({ ...message.data, ...draft });
  changeMessage(state, message, draft);
  return message;
};

const remove = (request: Request): void => {
  const { state } = request;
  const message = messageOf(request);
  if (message.data.author.id !== state.bot.id) {
    if (message.channel.kind === 'dm') throw new RefusedError('missingPermissions');
    demand(state, message.channel, ManageMessages);
  }
  deleteMessage(state, message);
};

export const messageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel/messages',
    answer: (request) => {
      const { messages } = channelOf(request, ReadMessageHistory);
      const query = historySchema.parse(Object.fromEntries(request.query));
      const page = pageOf(
        messages.filter(({ seenBy }) => seenBy === null),
        query,
      );
      return { body: page.map((message) => messageView(request.state, message)) };
    },
  },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    answer: (request) => ({ body: messageView(request.state, messageOf(request)) }),
  },
  {
    method: 'POST',
    path: '/channels/:channel/messages',
    answer: (request) => {
      const message = create(request);
      const nonce = z.object({ nonce: z.union([z.string(), z.number()]) }).safeParse(request.body).data;
      return { body: { ...messageView(request.state, message), ...nonce } };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    answer: (request) => ({ body: messageView(request.state, edit(request)) }),
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    answer: (request) => {
      remove(request);
      return NOTHING;
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    answer: (request) => {
      showTyping(request.state, channelOf(request, SendMessages), request.state.bot);
      return NOTHING;
    },
  },
];
