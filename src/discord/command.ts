import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Toward } from '../flows/toward.ts';
import type { CustomId } from './custom-id.ts';

/** What a file in `commands/` exports. Throwing a `UserError` shows its sentence; anything else becomes a plain one. */
export type Command = {
  data: RESTPostAPIApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, toward: Toward): Promise<void>;
  /** Offers values for an option as it is typed. */
  complete?(interaction: AutocompleteInteraction): Promise<void>;
};

/** A file in `commands/` may instead export what a message's menu offers. */
export type Menu = {
  data: RESTPostAPIApplicationCommandsJSONBody;
  use(interaction: MessageContextMenuCommandInteraction, toward: Toward): Promise<void>;
};

export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** Answers the presses on components, and the modals sent in, whose custom ids begin with the card's name. */
export type Card = {
  press?(press: Press, id: CustomId, toward: Toward): Promise<void>;
  submit?(modal: ModalSubmitInteraction, id: CustomId, toward: Toward): Promise<void>;
};
