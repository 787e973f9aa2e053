import { MessageFlags, StickerFormatType, type APIAttachment } from 'discord-api-types/v10';
import { showTyping } from '../channels.ts';
import { changeMessage, deleteMessage, postMessage, type Draft } from '../messages.ts';
import { parseEmoji, react } from '../reactions.ts';
import type { Channel, Message, State } from '../state.ts';
import { dmOf, enter, type Self } from './self.ts';

/** Where something happens: a room, or anything that has a channel. */
export type Place = { readonly channel: Channel };

export type Saying = {
  /** Without it: the private conversation with the bot. */
  in?: Place;
  /** A sticker's name. */
  sticker?: string;
  /** A voice message: no text, one recording. */
  voice?: true;
};

const VOICE = {
  filename: 'voice-message.ogg',
  content_type: 'audio/ogg',
  duration_secs: 4.2,
  waveform: 'AAAA',
};

const fileOf = (state: State, details: Partial<APIAttachment> & { filename: string }): APIAttachment => {
  const id = state.nextId();
  const url = `${state.origin}/attachments/${id}/${details.filename}`;
  return { id, url, proxy_url: url, size: 1024, ...details };
};

const draftOf = (state: State, content: string, { sticker, voice }: Saying): Draft => ({
  content,
  ...(sticker !== undefined && {
    sticker_items: [{ id: state.nextId(), name: sticker, format_type: StickerFormatType.PNG }],
  }),
  ...(voice && { content: '', flags: MessageFlags.IsVoiceMessage, attachments: [fileOf(state, VOICE)] }),
});

const ownOnly = ({ user }: Self, message: Message): void => {
  if (message.data.author.id !== user.id)
    throw new Error('People can change only what they said themselves.');
};

/** What a person does in a channel without the bot's help. Each resolves when everything has settled. */
export const createSpeech = (self: Self) => {
  const { state, user, settled } = self;
  return {
    async says(text: string, saying: Saying = {}): Promise<Message> {
      const channel = saying.in?.channel ?? dmOf(self);
      enter(self, channel);
      const message = postMessage(state, channel, user, draftOf(state, text, saying));
      await settled();
      return message;
    },
    async edits(message: Message, text: string): Promise<void> {
      ownOnly(self, message);
      changeMessage(state, message, { content: text });
      await settled();
    },
    async deletes(message: Message): Promise<void> {
      ownOnly(self, message);
      deleteMessage(state, message);
      await settled();
    },
    async reacts(emoji: string, message: Message): Promise<void> {
      enter(self, message.channel);
      react(state, message, user, parseEmoji(emoji));
      await settled();
    },
    async types(place?: Place): Promise<void> {
      showTyping(state, place?.channel ?? dmOf(self), user);
      await settled();
    },
    async closesDms(): Promise<void> {
      state.closedInboxes.add(user.id);
      await settled();
    },
    async opensDms(): Promise<void> {
      state.closedInboxes.delete(user.id);
      await settled();
    },
  };
};
