import { MessageFlags, type RepliableInteraction } from 'discord.js';

/** One sentence that only who acted sees, however far the answer to them had come. */
export const whisper = async (interaction: RepliableInteraction, content: string): Promise<void> => {
  const whispered = { content, flags: MessageFlags.Ephemeral } as const;
  if (interaction.deferred || interaction.replied) await interaction.followUp(whispered);
  else await interaction.reply(whispered);
};
