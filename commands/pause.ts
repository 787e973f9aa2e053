import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PAUSE } from '../src/coaching/phrases.ts';
import type { Command } from '../src/discord/command.ts';
import { isPause, pause } from '../src/flows/pause.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('pause')
    .setDescription('Be neither read nor nudged for a while; your partner is not told')
    .addStringOption((option) =>
      option
        .setName('for')
        .setDescription('How long; until you return when left empty')
        .addChoices(Object.entries(PAUSE.choices).map(([value, name]) => ({ value, name }))),
    )
    .toJSON(),
  async execute(interaction, { app }) {
    const value = interaction.options.getString('for') ?? 'return';
    const howLong = isPause(value) ? value : 'return';
    await pause(app, interaction.user.id, howLong);
    await interaction.reply({ content: PAUSE.said[howLong], flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
