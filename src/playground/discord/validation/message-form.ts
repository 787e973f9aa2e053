import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { componentProblems, isNewStyle } from './component-limits.ts';
import { refuseProblems, tooLong, type Problem } from './form-errors.ts';
import { parseBody } from './parse.ts';

/** What a bot may say of a message, new or changed: absent fields stay as they are. */
export type MessageForm = RESTPostAPIChannelMessageJSONBody;

/** Documented limits: https://discord.com/developers/docs/resources/message */
const LIMITS = { content: 2000, embeds: 6000, nonce: 25 } as const;

const SCHEMAS = {
  create: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  reply: IncomingWebhookInteractionRequestSchema,
  change: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
} as const;

const EMPTY = { content: '', embeds: [], components: [], attachments: [] } as const;

/** In an edit, null empties a field and absence leaves it alone. */
const nullsEmptied = (body: unknown): unknown =>
  typeof body !== 'object' || body === null
    ? {}
    : Object.fromEntries(
        Object.entries(body).map(([key, value]: [string, unknown]) => [
          key,
          value === null && key in EMPTY ? Object.entries(EMPTY).find(([name]) => name === key)?.[1] : value,
        ]),
      );

const embedLength = ({ title, description, footer, author, fields = [] }: APIEmbed): number =>
  [
    title,
    description,
    footer?.text,
    author?.name,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ].reduce((sum, text) => sum + (text?.length ?? 0), 0);

const problemsOf = (form: MessageForm, newStyle: boolean): Problem[] => {
  const embedded = (form.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  const message = 'Embed size exceeds maximum size of 6000';
  const old = 'The content and embeds fields cannot be used when using MessageFlags.IS_COMPONENTS_V2';
  return [
    ...((form.content?.length ?? 0) > LIMITS.content ? [tooLong(['content'], LIMITS.content)] : []),
    ...(String(form.nonce ?? '').length > LIMITS.nonce ? [tooLong(['nonce'], LIMITS.nonce)] : []),
    ...(embedded > LIMITS.embeds ? [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }] : []),
    ...(newStyle && (form.content || (form.embeds?.length ?? 0) > 0)
      ? [{ path: ['content'], code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message: old }]
      : []),
    ...componentProblems(form.components ?? [], newStyle),
  ];
};

type Reading = {
  /** Where the form lies in the request body, for the error's tree. */
  root?: readonly string[];
  /** The flags of the message that is changed: one that is made of components v2 stays so. */
  flags?: number | undefined;
};

/** The form as Discord reads it; refuses with 50035 where it breaks a schema or a documented limit. */
export const parseMessageForm = (
  kind: keyof typeof SCHEMAS,
  body: unknown,
  { root = [], flags = 0 }: Reading = {},
): MessageForm => {
  const form = parseBody(SCHEMAS[kind], nullsEmptied(body), root);
  const problems = problemsOf(form, isNewStyle((form.flags ?? 0) | flags));
  refuseProblems(problems.map((problem) => ({ ...problem, path: [...root, ...problem.path] })));
  return form;
};
