import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  type BaseMessageOptions,
} from 'discord.js';
import { PHRASES } from '../../coaching/phrases.ts';
import { suggestAgain, takeWaiting } from '../../flows/use-nudge.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { cardFor } from './nudge-presses.ts';

/** The standing panel: the same for both and never edited, so that it tells nothing of either. */
export const panel = (): BaseMessageOptions => ({
  content: PHRASES.panel,
  components: [
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder()
        .setCustomId(toCustomId('panel', 'look'))
        .setLabel(PHRASES.panelButton)
        .setStyle(ButtonStyle.Secondary),
    ),
  ],
});

export const panelPresses: Card = {
  async press(press, _, { app }) {
    await press.deferReply({ flags: MessageFlags.Ephemeral });
    const waiting = await takeWaiting(app, press.user.id);
    if (waiting)
      await press.editReply(cardFor(waiting, waiting.n, await suggestAgain(app, waiting, press.id)));
    else await press.editReply(PHRASES.nothingForYou);
  },
};
