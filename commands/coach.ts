import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PHRASES } from '../src/coaching/phrases.ts';
import { feedbackText, LONGEST_DRAFT } from '../src/discord/cards/feedback.ts';
import { cardFor } from '../src/discord/cards/nudge-presses.ts';
import type { Command } from '../src/discord/command.ts';
import { checkDraft, latestOpen, suggestAgain } from '../src/flows/use-nudge.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('coach')
    .setDescription('Help with an answer to your partner, or with a draft of yours')
    .addStringOption((option) =>
      option
        .setName('draft')
        .setDescription('Your own words; only you see this, and I never post for you')
        .setMaxLength(LONGEST_DRAFT),
    )
    .toJSON(),
  async execute(interaction, { app }) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { user, options } = interaction;
    const draft = options.getString('draft');
    if (draft !== null) {
      await interaction.editReply(feedbackText(draft, await checkDraft(app, user.id, draft)));
      return;
    }
    const met = await latestOpen(app, user.id);
    if (!met) await interaction.editReply(PHRASES.nothingOpen);
    else {
      const n = Math.max(0, met.moment.nudges.length - 1);
      await interaction.editReply(cardFor(met, n, await suggestAgain(app, met, interaction.id)));
    }
  },
} satisfies Command;
