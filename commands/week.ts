import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PHRASES } from '../src/coaching/phrases.ts';
import type { Command } from '../src/discord/command.ts';
import { weekNote } from '../src/flows/weekly.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('week')
    .setDescription('Good moments of you two this week; only you see this')
    .toJSON(),
  async execute(interaction, { app }) {
    const note = await weekNote(app, interaction.user.id);
    await interaction.reply({ content: note ?? PHRASES.noCouple, flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
