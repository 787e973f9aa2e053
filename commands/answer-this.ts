import { MessageFlags } from 'discord.js';
import { MENU } from '../src/coaching/phrases.ts';
import { answerCard } from '../src/discord/cards/answer.ts';
import type { Menu } from '../src/discord/command.ts';
import { markedBy, ownMenu } from '../src/discord/menu.ts';
import { answerThis } from '../src/flows/hand-over.ts';

export default {
  data: ownMenu(MENU.answer),
  async use(interaction, { app }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { user, targetMessage, id } = interaction;
    const suggestion = await answerThis(app, user.id, targetMessage.content, id);
    await interaction.editReply(answerCard(suggestion, markedBy(interaction)));
  },
} satisfies Menu;
