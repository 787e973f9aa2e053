import { DiscordAPIError, MessageFlags, type BaseMessageOptions, type Client } from 'discord.js';
import { MENU } from '../../coaching/phrases.ts';
import { checkHanded } from '../../flows/hand-over.ts';
import type { Suggestion } from '../../ports.ts';
import type { Card } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { draftModal, feedbackText } from './feedback.ts';
import { button, buttonRow } from './row.ts';

/** Lines for a message that was handed over, and a way to have one's own words looked at. */
export const answerCard = (
  { line, examples, why }: Suggestion,
  target: { channelId: string; messageId: string },
): BaseMessageOptions => ({
  content: [
    ...[MENU.start, `**${line}**`, MENU.others],
    ...examples.map((example) => `• ${example}`),
    `-# ${why}`,
  ].join('\n'),
  components: [
    buttonRow(button(toCustomId('answer', 'draft', target.channelId, target.messageId), MENU.draft)),
  ],
});

/** The message's words where the bot can see it; elsewhere the draft is looked at alone. */
const wordsOf = async (client: Client, channelId: string, messageId: string): Promise<string | null> => {
  try {
    const channel = await client.channels.fetch(channelId);
    return channel?.isTextBased() ? (await channel.messages.fetch(messageId)).content : null;
  } catch (error) {
    if (error instanceof DiscordAPIError) return null;
    throw error;
  }
};

export const answerPresses: Card = {
  async press(press) {
    await press.showModal(draftModal(press.customId));
  },
  async submit(modal, { about: [channelId = '', messageId = ''] }, { app }) {
    await modal.deferReply({ flags: MessageFlags.Ephemeral });
    const draft = modal.fields.getTextInputValue('draft');
    const words = await wordsOf(modal.client, channelId, messageId);
    await modal.editReply(feedbackText(draft, await checkHanded(app, draft, words)));
  },
};
