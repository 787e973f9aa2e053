import { MessageFlags } from 'discord.js';
import { MENU } from '../src/coaching/phrases.ts';
import type { Menu } from '../src/discord/command.ts';
import { ownMenu } from '../src/discord/menu.ts';
import { answerThis } from '../src/flows/hand-over.ts';
import type { Suggestion } from '../src/ports.ts';

const said = ({ line, examples, why }: Suggestion): string =>
  [MENU.start, `**${line}**`, MENU.others, ...examples.map((example) => `• ${example}`), `-# ${why}`].join(
    '\n',
  );

export default {
  data: ownMenu(MENU.answer),
  async use(interaction, { app }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { user, targetMessage, id } = interaction;
    await interaction.editReply(said(await answerThis(app, user.id, targetMessage.content, id)));
  },
} satisfies Menu;
