import { MessageFlags, type BaseMessageOptions } from 'discord.js';
import { PHRASES } from '../../coaching/phrases.ts';
import { findWaiting, noteShown, suggestAgain } from '../../flows/use-nudge.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { cardFor } from './nudge-presses.ts';
import { button, buttonRow } from './row.ts';

/** The standing panel: the same for both and never edited, so that it tells nothing of either. */
export const panel = (): BaseMessageOptions => ({
  content: PHRASES.panel,
  components: [buttonRow(button(toCustomId('panel', 'look'), PHRASES.panelButton))],
});

export const panelPresses: Card = {
  async press(press, _, { app }) {
    await press.deferReply({ flags: MessageFlags.Ephemeral });
    const waiting = await findWaiting(app, press.user.id);
    if (!waiting) {
      await press.editReply(PHRASES.nothingForYou);
      return;
    }
    await press.editReply(cardFor(waiting, waiting.n, await suggestAgain(app, waiting, press.id)));
    await noteShown(app, waiting);
  },
};
