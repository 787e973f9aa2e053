import { MessageFlags } from 'discord.js';
import { MENU } from '../src/coaching/phrases.ts';
import type { Menu } from '../src/discord/command.ts';
import { channelMenu, markedBy } from '../src/discord/menu.ts';
import { misread } from '../src/flows/hand-over.ts';

export default {
  data: channelMenu(MENU.wrong),
  async use(interaction, { app }) {
    await misread(app, markedBy(interaction));
    await interaction.reply({ content: MENU.takenBack, flags: MessageFlags.Ephemeral });
  },
} satisfies Menu;
