import { MessageFlags } from 'discord.js';
import { MENU } from '../src/coaching/phrases.ts';
import type { Menu } from '../src/discord/command.ts';
import { channelMenu, markedBy } from '../src/discord/menu.ts';
import { misread } from '../src/flows/hand-over.ts';

export default {
  data: channelMenu(MENU.wrong),
  async use(interaction, { app }) {
    const was = await misread(app, markedBy(interaction));
    await interaction.reply({
      content: was ? MENU.takenBack : MENU.nothingThere,
      flags: MessageFlags.Ephemeral,
    });
  },
} satisfies Menu;
