import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
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
import { whisper } from './whisper.ts';

const sentence = (error: unknown, toward: Toward, interaction: Interaction): string => {
  if (error instanceof UserError) return error.message;
  const label = interaction.isCommand() ? interaction.commandName : 'card';
  toward.app.log.warn({ event: 'interaction_failed', label, code: codeOf(error) });
  return PHRASES.oops;
};

const cardOf = (customId: string) => {
  const id = parseCustomId(customId);
  const card: Card | undefined = id ? CARDS[id.card] : undefined;
  if (!id || !card) throw new UserError(PHRASES.cardIsOld);
  return { id, card };
};

/** A command that Discord still shows from an older registration is left unanswered. */
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

/** Any use of the bot restores the full dose of nudges; somebody it does not know stays unknown. */
const noteUse = async (interaction: Interaction, toward: Toward): Promise<void> => {
  if (interaction.isAutocomplete()) return;
  const { clock, log, store } = toward.app;
  const now = clock.now();
  await store.people
    .mutate(interaction.user.id, (person) => person && used(person, now))
    .catch((error: unknown) => {
      log.warn({ event: 'use_not_noted', code: codeOf(error) });
    });
};

/** Help, a pause and the way out are there for everybody, at whatever pace. */
const UNPACED = ['help', 'pause', 'privacy'];

const isUnpaced = (interaction: Interaction): boolean =>
  interaction.isAutocomplete() || (interaction.isCommand() && UNPACED.includes(interaction.commandName));

/** Answers commands and presses; never rejects: a failure is one plain sentence, and a log line unless foreseen. */
export const answerInteraction = async (
  interaction: Interaction,
  { commands, toward, mayGoOn }: { commands: Commands; toward: Toward; mayGoOn: (userId: string) => boolean },
): Promise<void> => {
  try {
    if (!isUnpaced(interaction) && !mayGoOn(interaction.user.id)) throw new UserError(PHRASES.tooFast);
    await noteUse(interaction, toward);
    await route(interaction, commands, toward);
  } catch (error) {
    const content = sentence(error, toward, interaction);
    if (interaction.isRepliable())
      await whisper(interaction, content).catch((failed: unknown) => {
        toward.app.log.warn({ event: 'answer_failed', code: codeOf(failed) });
      });
  }
};
