import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { HELP } from '../src/coaching/phrases.ts';
import type { Command } from '../src/discord/command.ts';

export default {
  data: new SlashCommandBuilder().setName('help').setDescription('What I hear, keep and do').toJSON(),
  async execute(interaction) {
    await interaction.reply({ content: HELP, flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
