import {
  MessageFlags,
  SlashCommandBuilder,
  type ChatInputCommandInteraction,
  type GuildTextBasedChannel,
  type User,
} from 'discord.js';
import { listening } from '../src/coaching/couple.ts';
import { PHRASES, SETUP } from '../src/coaching/phrases.ts';
import { UserError } from '../src/coaching/user-error.ts';
import { consentCard } from '../src/discord/cards/consent.ts';
import { goOnCard } from '../src/discord/cards/go-on.ts';
import { panel } from '../src/discord/cards/panel.ts';
import type { Command } from '../src/discord/command.ts';
import { DEMANDED_PERMISSIONS } from '../src/discord/permissions.ts';
import { othersWhoSee } from '../src/discord/visibility.ts';
import { cardPosted, invite } from '../src/flows/consent.ts';

const checkPartner = (interaction: ChatInputCommandInteraction): User => {
  const partner = interaction.options.getUser('partner', true);
  if (partner.id === interaction.user.id) throw new UserError(PHRASES.notSelf);
  if (partner.bot) throw new UserError(PHRASES.notBot);
  return partner;
};

const checkChannel = (interaction: ChatInputCommandInteraction): GuildTextBasedChannel => {
  const { channel } = interaction;
  if (!interaction.inCachedGuild() || !channel || channel.isDMBased() || channel.isThread())
    throw new UserError(PHRASES.onlyInServer);
  const missing = Object.entries(DEMANDED_PERMISSIONS).filter(
    ([, flag]) => !interaction.appPermissions.has(flag),
  );
  if (missing.length > 0) throw new UserError(SETUP.missing(missing.map(([name]) => name)));
  return channel;
};

/** Who else may see the channel is for both to know, so it stands under the card; a thread has its parent's audience. */
const warning = (channel: GuildTextBasedChannel, known: readonly string[]): string | null => {
  const others = channel.isThread() ? null : othersWhoSee(channel, known);
  return others === null ? null : SETUP.seenBy(others);
};

export default {
  data: new SlashCommandBuilder()
    .setName('setup')
    .setDescription('Invite me into the channel of you two')
    .addUserOption((option) => option.setName('partner').setDescription('Your partner').setRequired(true))
    .toJSON(),
  async execute(interaction, { app }) {
    const partner = checkPartner(interaction);
    const channel = checkChannel(interaction);
    const couple = await invite(app, {
      guildId: channel.guildId,
      channelId: channel.id,
      by: interaction.user.id,
      partner: partner.id,
    });
    const { on } = listening(couple, app.clock.now());
    const card = consentCard(couple, on ? 'on' : 'waiting');
    const { resource } = await interaction.reply({ ...card, withResponse: true });
    if (resource?.message) await cardPosted(app, couple.id, resource.message.id);
    await channel.send(panel());
    if (couple.stranger) await channel.send(goOnCard(couple));
    const seen = warning(channel, [...couple.partners, interaction.applicationId]);
    if (seen) await interaction.followUp({ content: seen, flags: MessageFlags.Ephemeral });
  },
} satisfies Command;
