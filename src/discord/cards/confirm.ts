import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags } from 'discord.js';
import { toCustomId } from '../custom-id.ts';

/** The words of a question that needs a second press. */
export type Question = { ask: string; yes: string; no: string };

/** The first of two steps: what will happen, and a way out. */
export const confirm = (card: string, { ask, yes, no }: Question) => ({
  content: ask,
  flags: MessageFlags.Ephemeral as const,
  components: [
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId(toCustomId(card, 'yes')).setLabel(yes).setStyle(ButtonStyle.Danger),
      new ButtonBuilder().setCustomId(toCustomId(card, 'no')).setLabel(no).setStyle(ButtonStyle.Secondary),
    ),
  ],
});
