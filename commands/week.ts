import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { PHRASES, WEEK } from '../src/coaching/phrases.ts';
import { noteCard } from '../src/discord/cards/week.ts';
import type { Command } from '../src/discord/command.ts';
import { shareWeek, weekNote } from '../src/flows/week-note.ts';

const FOR_BOTH = 'both';

export default {
  data: new SlashCommandBuilder()
    .setName('week')
    .setDescription('Good moments of you two this week; only you see this')
    .addStringOption((option) =>
      option
        .setName('for')
        .setDescription('Who sees it: you alone, unless you both chose your channel')
        .addChoices({ name: 'me alone', value: 'me' }, { name: 'us both, in our channel', value: FOR_BOTH }),
    )
    .toJSON(),
  async execute(interaction, toward) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { id, user } = interaction;
    const isForBoth = interaction.options.getString('for') === FOR_BOTH;
    if (isForBoth && (await shareWeek(toward, user.id, id))) {
      await interaction.editReply(WEEK.shared);
      return;
    }
    const note = await weekNote(toward.app, user.id);
    if (!note) await interaction.editReply(PHRASES.noCouple);
    else
      await interaction.editReply(
        noteCard(isForBoth ? { ...note, text: `${WEEK.notShared}\n\n${note.text}` } : note, id),
      );
  },
} satisfies Command;
