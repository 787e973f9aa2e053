import { ButtonStyle, MessageFlags } from 'discord.js';
import { toCustomId } from '../custom-id.ts';
import { button, buttonRow } from './row.ts';

/** The words of a question that needs a second press. */
export type Question = { ask: string; yes: string; no: string };

/** The first of two steps: what will happen, and a way out. */
export const confirm = (card: string, { ask, yes, no }: Question) => ({
  content: ask,
  flags: MessageFlags.Ephemeral as const,
  components: [
    buttonRow(button(toCustomId(card, 'yes'), yes, ButtonStyle.Danger), button(toCustomId(card, 'no'), no)),
  ],
});
