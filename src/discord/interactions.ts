import {
  MessageFlags,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { used } from '../coaching/person.ts';
import { PHRASES } from '../coaching/phrases.ts';
import { UserError } from '../coaching/user-error.ts';
import type { Toward } from '../flows/toward.ts';
import { codeOf } from '../error-code.ts';
import { CARDS } from './cards.ts';
import type { Card } from './command.ts';
import type { Commands } from './commands.ts';
import { parseCustomId } from './custom-id.ts';

const sentence = (error: unknown, toward: Toward, interaction: Interaction): string => {
  if (error instanceof UserError) return error.message;
  const label = interaction.isCommand() ? interaction.commandName : 'card';
  toward.app.log.warn({ event: 'interaction_failed', label, code: codeOf(error) });
  return PHRASES.oops;
};

/** One private sentence, however far the answer had come. */
const tell = async (interaction: RepliableInteraction, content: string): Promise<void> => {
  if (interaction.deferred || interaction.replied)
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
};

const cardOf = (customId: string) => {
  const id = parseCustomId(customId);
  const card: Card | undefined = id ? CARDS[id.card] : undefined;
  if (!id || !card) throw new UserError(PHRASES.cardIsOld);
  return { id, card };
};

/** A command of an older registration is nobody's. */
const obey = async (
  interaction: ChatInputCommandInteraction | AutocompleteInteraction | MessageContextMenuCommandInteraction,
  commands: Commands,
  toward: Toward,
) => {
  const command = commands.get(interaction.commandName);
  if (!command) return;
  if ('use' in command) {
    if (interaction.isMessageContextMenuCommand()) await command.use(interaction, toward);
  } else if (interaction.isChatInputCommand()) await command.execute(interaction, toward);
  else if (interaction.isAutocomplete()) await command.complete?.(interaction);
};

const route = async (interaction: Interaction, commands: Commands, toward: Toward) => {
  if (
    interaction.isChatInputCommand() ||
    interaction.isAutocomplete() ||
    interaction.isMessageContextMenuCommand()
  )
    await obey(interaction, commands, toward);
  else if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const { id, card } = cardOf(interaction.customId);
    await card.press?.(interaction, id, toward);
  } else if (interaction.isModalSubmit()) {
    const { id, card } = cardOf(interaction.customId);
    await card.submit?.(interaction, id, toward);
  }
};

/** Any use of the bot restores its dose; somebody it does not know stays unknown. */
const noteUse = async (interaction: Interaction, toward: Toward): Promise<void> => {
  if (interaction.isAutocomplete()) return;
  const now = toward.app.clock.now();
  await toward.app.store.people.mutate(interaction.user.id, (person) => person && used(person, now));
};

/** Answers commands and presses; never rejects: a failure is one plain sentence and a log line. */
export const answerInteraction = async (
  interaction: Interaction,
  { commands, toward, mayGoOn }: { commands: Commands; toward: Toward; mayGoOn: (userId: string) => boolean },
): Promise<void> => {
  try {
    if (!mayGoOn(interaction.user.id)) throw new UserError(PHRASES.tooFast);
    await noteUse(interaction, toward);
    await route(interaction, commands, toward);
  } catch (error) {
    const content = sentence(error, toward, interaction);
    if (interaction.isRepliable())
      await tell(interaction, content).catch((failed: unknown) => {
        toward.app.log.warn({ event: 'answer_failed', code: codeOf(failed) });
      });
  }
};
