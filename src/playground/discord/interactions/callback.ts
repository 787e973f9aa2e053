import { InteractionApplicationCommandAutocompleteCallbackStringDataSchema } from 'discord-api-spec/zod';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { orRefuse, RefusedError } from '../refusals.ts';
import type { Upload } from '../rest/routing.ts';
import type { Answer, Interaction, Message, State } from '../state.ts';
import { refuseProblems } from '../validation/form-errors.ts';
import { parseMessageForm } from '../validation/message-form.ts';
import { parseModal } from '../validation/modal-form.ts';
import { parseBody } from '../validation/parse.ts';
import { changeReply, postFullReply, postReply } from './reply.ts';

const T = InteractionResponseType;
/** Activities and premium answers are not sold here. */
const typeSchema = z.enum(InteractionResponseType).exclude(['PremiumRequired', 'LaunchActivity']);
type ResponseType = z.infer<typeof typeSchema>;
const callbackSchema = z.object({ type: typeSchema, data: z.unknown().optional() });

/** What the bot answered with, and the files that came with it. */
export type Callback = { body: unknown; files: readonly Upload[] };

const ROOT = ['data'] as const;

/** Which answers Discord takes for which kind of interaction. */
const isFitting = ({ payload, source }: Interaction, type: ResponseType): boolean => {
  switch (type) {
    case T.ChannelMessageWithSource:
    case T.DeferredChannelMessageWithSource:
      return payload.type !== InteractionType.ApplicationCommandAutocomplete;
    case T.DeferredMessageUpdate:
    case T.UpdateMessage:
      return source !== null;
    case T.ApplicationCommandAutocompleteResult:
      return payload.type === InteractionType.ApplicationCommandAutocomplete;
    case T.Modal:
      return (
        payload.type === InteractionType.ApplicationCommand ||
        payload.type === InteractionType.MessageComponent
      );
    case T.Pong:
      return false;
  }
};

const message = (interaction: Interaction, original: Message): Answer => {
  interaction.original = original;
  return { kind: 'message', message: original };
};

const update = (state: State, interaction: Interaction, data: unknown, files: readonly Upload[]): Answer => {
  const source = orRefuse(interaction.source, 'unknownMessage');
  const form = parseMessageForm('change', data ?? {}, { root: ROOT, flags: source.data.flags });
  if (!source.deleted) changeReply(state, source, { form, files });
  return message(interaction, source);
};

const answerWith = (
  state: State,
  interaction: Interaction,
  type: ResponseType,
  data: unknown,
  files: readonly Upload[],
): Answer => {
  switch (type) {
    case T.ChannelMessageWithSource: {
      const form = parseMessageForm('reply', data, { root: ROOT });
      return message(interaction, postFullReply(state, interaction, { form, files }));
    }
    case T.DeferredChannelMessageWithSource: {
      const form = parseMessageForm('reply', data ?? {}, { root: ROOT });
      return message(
        interaction,
        postReply(state, interaction, { form, files: [] }, { flags: MessageFlags.Loading }),
      );
    }
    case T.DeferredMessageUpdate:
      interaction.original = interaction.source;
      return { kind: 'acknowledged' };
    case T.UpdateMessage:
      return update(state, interaction, data, files);
    case T.ApplicationCommandAutocompleteResult: {
      const schema = InteractionApplicationCommandAutocompleteCallbackStringDataSchema;
      return { kind: 'choices', choices: parseBody(schema, data, ROOT).choices ?? [] };
    }
    case T.Modal:
      return { kind: 'modal', modal: parseModal(data, ROOT) };
    case T.Pong:
      return { kind: 'acknowledged' };
  }
};

const refuseUnfit = (interaction: Interaction, type: ResponseType): void => {
  if (isFitting(interaction, type)) return;
  const message = 'This type of response is not allowed for this interaction.';
  refuseProblems([{ path: ['type'], code: 'INTERACTION_RESPONSE_TYPE_INVALID', message }]);
};

/**
 * The bot's first answer to an interaction. Refuses with 10062 what comes too late, with 40060 a second answer, with 50035
 * what is malformed; a refused answer leaves the interaction open for another.
 */
export const respond = (state: State, interaction: Interaction, { body, files }: Callback): void => {
  if (interaction.status === 'failed') throw new RefusedError('unknownInteraction');
  if (interaction.status !== 'waiting') throw new RefusedError('alreadyAcknowledged');
  const { type, data } = callbackSchema.parse(body);
  refuseUnfit(interaction, type);
  const answer = answerWith(state, interaction, type, data, files);
  interaction.status = type === T.DeferredChannelMessageWithSource ? 'thinking' : 'answered';
  interaction.answered(answer);
};
