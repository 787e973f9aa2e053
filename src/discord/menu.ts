import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Handed } from '../coaching/moment.ts';
import { MENU } from '../coaching/phrases.ts';
import { UserError } from '../coaching/user-error.ts';
import type { Marked } from '../flows/hand-over.ts';
import type { Menu } from './command.ts';

/** A menu on messages of the couple's channel. */
export const channelMenu = (name: string) =>
  new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .toJSON();

/** A menu that its user takes along: to every server and conversation, where they have installed the app for themselves. */
export const ownMenu = (name: string) =>
  new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .toJSON();

export const markedBy = ({
  user,
  channelId,
  targetMessage,
}: MessageContextMenuCommandInteraction): Marked => ({
  userId: user.id,
  channelId,
  messageId: targetMessage.id,
});

/** A menu by which an author marks a message of their own. */
export const handOverMenu = (name: string, how: Handed): Menu => ({
  data: channelMenu(name),
  async use(interaction, toward) {
    if (interaction.targetMessage.author.id !== interaction.user.id) throw new UserError(MENU.ownOnly);
    await toward.handOver(markedBy(interaction), how);
    await interaction.reply({ content: MENU.handed, flags: MessageFlags.Ephemeral });
  },
});
