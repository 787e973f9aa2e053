import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PHRASES } from '../src/coaching/phrases.ts';
import { noteCard } from '../src/discord/cards/week.ts';
import type { Command } from '../src/discord/command.ts';
import { weekNote } from '../src/flows/weekly.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('week')
    .setDescription('Good moments of you two this week; only you see this')
    .toJSON(),
  async execute(interaction, { app }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const note = await weekNote(app, interaction.user.id);
    await interaction.editReply(note ? noteCard(note) : PHRASES.noCouple);
  },
} satisfies Command;
