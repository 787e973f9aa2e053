import { DiscordAPIError, type Client } from 'discord.js';
import type { Couple } from '../coaching/couple.ts';
import { switchedOffCard } from './cards/consent.ts';

/** The card in the channel says that the coach is off here, and no more; one that is out of reach is left alone. */
export const switchOff = async (client: Client, { channelId, cardId }: Couple): Promise<void> => {
  if (cardId === null) return;
  try {
    const channel = await client.channels.fetch(channelId);
    if (channel?.isSendable()) await channel.messages.edit(cardId, switchedOffCard());
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
  }
};
