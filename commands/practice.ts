import { SlashCommandBuilder } from 'discord.js';
import { BIDS, CUES, isBid } from '../src/coaching/cues.ts';
import { practiceCard } from '../src/discord/cards/practice.ts';
import type { Command } from '../src/discord/command.ts';
import { scenarioAt } from '../src/suggestions/practice/scenario.ts';

/** Interaction ids tell time in their upper bits; what is left over is as good as chance. */
const drawn = (id: string): number => Number(BigInt(id) % 9_973n);

export default {
  data: new SlashCommandBuilder()
    .setName('practice')
    .setDescription('Something a partner might write, to try an answer on; only you see it')
    .addStringOption((option) =>
      option
        .setName('kind')
        .setDescription('What to practise on')
        .addChoices(BIDS.map((bid) => ({ name: CUES[bid].choice, value: bid }))),
    )
    .toJSON(),
  async execute(interaction) {
    const n = drawn(interaction.id);
    const kind = interaction.options.getString('kind');
    const bid = kind !== null && isBid(kind) ? kind : (BIDS[n % BIDS.length] ?? 'good_news');
    await interaction.reply(practiceCard(scenarioAt(bid, n)));
  },
} satisfies Command;
