import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PRIVACY } from '../src/coaching/phrases.ts';
import { askToErase } from '../src/discord/cards/erase.ts';
import type { Command } from '../src/discord/command.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription('What is read and kept, and how to erase it')
    .addSubcommand((sub) =>
      sub.setName('about').setDescription('What is read, what is kept and for how long'),
    )
    .addSubcommand((sub) =>
      sub.setName('erase').setDescription('Forget me, and everything about the two of us'),
    )
    .toJSON(),
  async execute(interaction) {
    if (interaction.options.getSubcommand() === 'erase') await interaction.reply(askToErase());
    else await interaction.reply({ content: PRIVACY, flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
