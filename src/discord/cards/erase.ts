import { ActionRowBuilder, ButtonBuilder, ButtonStyle, MessageFlags } from 'discord.js';
import { ERASE } from '../../coaching/phrases.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { switchOff } from '../switch-off.ts';

/** The first of two steps. */
export const askToErase = () => ({
  content: ERASE.ask,
  flags: MessageFlags.Ephemeral as const,
  components: [
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder()
        .setCustomId(toCustomId('erase', 'yes'))
        .setLabel(ERASE.yes)
        .setStyle(ButtonStyle.Danger),
      new ButtonBuilder()
        .setCustomId(toCustomId('erase', 'no'))
        .setLabel(ERASE.no)
        .setStyle(ButtonStyle.Secondary),
    ),
  ],
});

export const erasePresses: Card = {
  async press(press, { action }, toward) {
    if (action !== 'yes') {
      await press.update({ content: ERASE.kept, components: [] });
      return;
    }
    await press.deferUpdate();
    const couples = await toward.erase(press.user.id);
    await press.editReply({ content: ERASE.done, components: [] });
    for (const couple of couples) await switchOff(press.client, couple);
  },
};
