/** Where a message stands, as a link that Discord opens. */
export const messageLink = ({
  guildId,
  channelId,
  messageId,
}: {
  guildId: string;
  channelId: string;
  messageId: string;
}): string => `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
