import { MessageFlags, type Message } from 'discord.js';
import type { Heard } from '../coaching/turn.ts';

/** Whether a person wrote it: not a bot, a webhook or Discord itself. */
export const isFromPerson = (message: Message): boolean =>
  !message.author.bot && message.webhookId === null && !message.system;

/** A sticker, a voice message or anything else without words is a sign. */
export const toHeard = (message: Message): Heard => ({
  id: message.id,
  author: message.author.id,
  at: message.createdTimestamp,
  text: message.content,
  sign: message.stickers.size > 0 || message.flags.has(MessageFlags.IsVoiceMessage) || message.content === '',
});
