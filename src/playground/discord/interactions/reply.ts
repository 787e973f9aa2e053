import {
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIInteraction,
  type APIMessageInteractionMetadata,
} from 'discord-api-types/v10';
import { flagsOf } from '../flags.ts';
import { changeMessage, postMessage, type Draft } from '../messages.ts';
import { answerTo, draftOf, refuseEmpty } from '../rest/drafts.ts';
import type { Upload } from '../rest/routing.ts';
import type { Interaction, Message, State } from '../state.ts';
import type { MessageForm } from '../validation/message-form.ts';

const isEphemeral = (form: MessageForm): boolean => ((form.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

const metadataOf = ({ payload, person, source }: Interaction): APIMessageInteractionMetadata => {
  const base = {
    id: payload.id,
    user: person,
    authorizing_integration_owners: payload.authorizing_integration_owners,
  };
  if (payload.type !== InteractionType.MessageComponent)
    return { ...base, type: InteractionType.ApplicationCommand };
  return { ...base, type: payload.type, interacted_message_id: source?.id ?? payload.message.id };
};

/** An answer shows what it answers: a command, the message that holds the button, or the message of a menu. */
const kindOf = (payload: APIInteraction, source: Message | null): Draft => {
  if (payload.type === InteractionType.ApplicationCommand)
    return {
      type:
        payload.data.type === ApplicationCommandType.ChatInput
          ? MessageType.ChatInputCommand
          : MessageType.ContextMenuCommand,
    };
  return source && source.seenBy === null ? answerTo(source) : { type: MessageType.Default };
};

type Said = { form: MessageForm; files: readonly Upload[] };

/** Posts what the bot answers; an ephemeral answer is seen by the person who asked and by nobody else. */
export const postReply = (
  state: State,
  interaction: Interaction,
  { form, files }: Said,
  extra: Draft = {},
): Message => {
  const { channel, person, payload, source } = interaction;
  const draft: Draft = {
    ...kindOf(payload, source),
    webhook_id: state.bot.id,
    application_id: state.bot.id,
    interaction_metadata: metadataOf(interaction),
    ...draftOf(state, channel, form, files),
    ...extra,
  };
  const ephemeral = isEphemeral(form);
  const flags = (draft.flags ?? 0) | (ephemeral ? MessageFlags.Ephemeral : 0);
  return postMessage(
    state,
    channel,
    state.bot,
    { ...draft, flags: flagsOf(flags) },
    { seenBy: ephemeral ? person.id : null },
  );
};

/** Refuses an answer that shows nothing, and posts any other. */
export const postFullReply = (state: State, interaction: Interaction, said: Said): Message => {
  refuseEmpty(draftOf(state, interaction.channel, said.form, said.files));
  return postReply(state, interaction, said);
};

/** Changes an answer; one that was thinking has now arrived. */
export const changeReply = (state: State, message: Message, { form, files }: Said): void => {
  const { flags = 0 } = message.data;
  const draft = draftOf(state, message.channel, form, files);
  const thinking = (flags & MessageFlags.Loading) !== 0;
  refuseEmpty({ ...message.data, ...draft });
  const lasting = (flags & ~MessageFlags.Loading) | (draft.flags ?? 0);
  changeMessage(state, message, { ...draft, flags: flagsOf(lasting) }, !thinking);
};
