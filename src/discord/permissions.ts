import { PermissionFlagsBits } from 'discord.js';

/** Without these the coach cannot work in a channel, so setup demands them; by the names that Discord shows. */
export const DEMANDED_PERMISSIONS = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

/** All that the invitation asks for; without *Attach Files* the picture of a week is left out. */
export const BOT_PERMISSIONS = {
  ...DEMANDED_PERMISSIONS,
  'Attach Files': PermissionFlagsBits.AttachFiles,
} as const;
