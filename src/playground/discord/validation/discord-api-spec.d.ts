/** Discord's own request schemas; the package ships them as plain JavaScript, so their shapes are told here. */
declare module 'discord-api-spec/zod' {
  import type {
    APICommandAutocompleteInteractionResponseCallbackData,
    APIModalInteractionResponseCallbackData,
    RESTPostAPIApplicationCommandsJSONBody,
    RESTPostAPIChannelMessageJSONBody,
  } from 'discord-api-types/v10';
  import type { ZodMiniType } from 'zod/mini';

  type MessageSchema = ZodMiniType<RESTPostAPIChannelMessageJSONBody>;
  export const MessageCreateRequestSchema: MessageSchema;
  export const MessageEditRequestPartialSchema: MessageSchema;
  export const IncomingWebhookInteractionRequestSchema: MessageSchema;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: MessageSchema;
  export const ModalInteractionCallbackRequestDataSchema: ZodMiniType<APIModalInteractionResponseCallbackData>;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: ZodMiniType<APICommandAutocompleteInteractionResponseCallbackData>;
  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<RESTPostAPIApplicationCommandsJSONBody>;
}
