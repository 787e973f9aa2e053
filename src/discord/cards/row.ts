import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';

/** Grey unless `style` says otherwise. */
export const button = (
  customId: string,
  label: string,
  style: ButtonStyle = ButtonStyle.Secondary,
): ButtonBuilder => new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(style);

/** Up to five buttons beside one another. */
export const buttonRow = (...buttons: ButtonBuilder[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
