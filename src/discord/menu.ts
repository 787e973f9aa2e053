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

/** A menu on the messages of a server; the flows see to it that the channel is the couple's. */
export const channelMenu = (name: string) =>
  new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .toJSON();

/** A menu that goes with its user everywhere, once they have installed the app for themselves. */
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
    // A turn that is being read comes first, and may take longer than Discord waits for an answer.
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await toward.handOver(markedBy(interaction), how);
    await interaction.editReply(MENU.handed);
  },
});
