import { MessageFlags, MessageReferenceType, MessageType, type APIAttachment } from 'discord-api-types/v10';
import { flagsOf } from '../flags.ts';
import type { Draft } from '../messages.ts';
import { RefusedError } from '../refusals.ts';
import type { Channel, Message, State } from '../state.ts';
import type { MessageForm } from '../validation/message-form.ts';
import type { Upload } from './routing.ts';

/** Keeps an upload where its URL finds it, and answers what a message says of it. */
const attach = (
  state: State,
  channel: Channel,
  { name, type, bytes }: Upload,
  description: string | null | undefined,
): APIAttachment => {
  const id = state.nextId();
  const path = `/attachments/${channel.id}/${id}/${encodeURIComponent(name)}`;
  state.files.set(path, bytes);
  const url = `${state.origin}${path}`;
  return {
    ...{ id, filename: name, size: bytes.length, url, proxy_url: url, content_type: type },
    ...(description && { description }),
  };
};

const KEPT_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.IsVoiceMessage;

/** What a form and its files say of a message, as far as the form says it. */
export const draftOf = (
  state: State,
  channel: Channel,
  form: MessageForm,
  files: readonly Upload[],
): Draft => ({
  ...(form.content !== undefined && { content: form.content }),
  ...(form.embeds && { embeds: form.embeds }),
  ...(form.components && { components: form.components }),
  ...(form.tts !== undefined && { tts: form.tts }),
  ...(form.nonce !== undefined && { nonce: form.nonce }),
  ...(form.flags !== undefined && { flags: flagsOf(form.flags & KEPT_FLAGS) }),
  ...(files.length > 0 && {
    attachments: files.map((file, i) => attach(state, channel, file, form.attachments?.[i]?.description)),
  }),
});

/** The fields that make a message an answer to another; 50035 where that one is gone. */
export const referenceOf = (channel: Channel, form: MessageForm): Draft => {
  const reference = form.message_reference;
  if (!reference) return {};
  const answered = channel.messages.find(({ id, seenBy }) => id === reference.message_id && seenBy === null);
  if (answered) return answerTo(answered);
  if (reference.fail_if_not_exists === false) return {};
  const unknown = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw new RefusedError('invalidFormBody', { errors: { message_reference: { _errors: [unknown] } } });
};

export const answerTo = ({ id, channel }: Message): Draft => ({
  type: MessageType.Reply,
  message_reference: {
    type: MessageReferenceType.Default,
    message_id: id,
    channel_id: channel.id,
    ...(channel.kind === 'guild' && { guild_id: channel.guild.id }),
  },
});

/** Refuses with 50006 what would show nothing at all. */
export const refuseEmpty = ({ content, embeds, components, attachments }: Draft): void => {
  const parts = [embeds, components, attachments].some((list) => (list?.length ?? 0) > 0);
  if (!parts && (content ?? '').trim() === '') throw new RefusedError('emptyMessage');
};
