import { MessageFlags, SlashCommandBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { ERASE, EXPORT, LEAVE, PRIVACY } from '../src/coaching/phrases.ts';
import { confirm } from '../src/discord/cards/confirm.ts';
import { exportFile } from '../src/discord/cards/export-file.ts';
import type { Command } from '../src/discord/command.ts';
import { exportFor } from '../src/flows/export.ts';
import { personOf } from '../src/flows/people.ts';
import type { Toward } from '../src/flows/toward.ts';

type Act = (interaction: ChatInputCommandInteraction, toward: Toward) => Promise<unknown>;

const fileFor = async (interaction: ChatInputCommandInteraction, { app }: Toward) => ({
  files: [exportFile(await exportFor(app, interaction.user.id))],
});

const ACTS: Record<string, Act> = {
  about: (interaction) => interaction.reply({ content: PRIVACY, flags: MessageFlags.Ephemeral }),
  export: async (interaction, toward) =>
    interaction.reply({
      content: EXPORT.here,
      flags: MessageFlags.Ephemeral,
      ...(await fileFor(interaction, toward)),
    }),
  leave: async (interaction, { app }) => {
    const { coupleId } = await personOf(app.store, interaction.user.id);
    return interaction.reply(
      coupleId === null ? { content: LEAVE.alone, flags: MessageFlags.Ephemeral } : confirm('leave', LEAVE),
    );
  },
  erase: async (interaction, toward) =>
    interaction.reply({ ...confirm('erase', ERASE), ...(await fileFor(interaction, toward)) }),
};

export default {
  data: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription('What is read and kept; export it, leave, or erase it')
    .addSubcommand((sub) =>
      sub.setName('about').setDescription('What is read, what is kept and for how long'),
    )
    .addSubcommand((sub) => sub.setName('export').setDescription('A file with all that is kept of me'))
    .addSubcommand((sub) =>
      sub.setName('leave').setDescription('Be neither read nor nudged any more; your partner is not told'),
    )
    .addSubcommand((sub) =>
      sub.setName('erase').setDescription('Forget me, and everything about the two of us'),
    )
    .toJSON(),
  async execute(interaction, toward) {
    await ACTS[interaction.options.getSubcommand()]?.(interaction, toward);
  },
} satisfies Command;
