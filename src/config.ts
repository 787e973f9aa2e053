import { z } from 'zod';

const OPENAI_HOST = 'api.openai.com';

const DISCORD = 'https://discord.com/api';
const BOT_TOKEN = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{25,}$/;
const KEY_OF_32_BYTES = /^(?:[0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=?)$/;
const POSITIVE_WHOLE_NUMBER = /^0*[1-9]\d{0,14}$/;

const text = (shape: RegExp, error: string) => z.string().regex(shape, { error });
const webAddress = (error: string) => z.url({ protocol: /^https?$/, error });

/** Each message names the variable, says what is wrong and gives an example; what was given is never repeated. */
const envSchema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: webAddress(
    'DISCORD_API_URL is not a web address: leave it empty, or give one, for example https://discord.com/api.',
  ).default(DISCORD),
  DATA_DIR: z.string().default('./data'),
  STORE_KEY: text(
    KEY_OF_32_BYTES,
    'STORE_KEY is not a key of 32 bytes: give 64 hex digits or base64, for example what “openssl rand -hex 32” prints.',
  ).optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_BASE_URL: webAddress(
    'OPENAI_BASE_URL is not a web address: leave it empty for OpenAI, or give one, for example http://localhost:11434/v1.',
  ).default(`https://${OPENAI_HOST}/v1`),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_DAILY_CALLS: text(
    POSITIVE_WHOLE_NUMBER,
    'OPENAI_DAILY_CALLS is not a positive whole number: leave it empty for 1000, or give one, for example 200.',
  )
    .default('1000')
    .transform(Number),
});

/** The variables that are read, in the order of `.env.example`. */
export const VARIABLES: readonly string[] = Object.keys(envSchema.shape);

const NO_KEY =
  'OPENAI_API_KEY is missing, and OPENAI_MODEL needs it at OpenAI: give one, for example sk-proj-…, or set OPENAI_BASE_URL to a server of your own.';

type Env = z.infer<typeof envSchema>;

/** Who serves an address: the name that stands on the consent card, without port or path; null where there is none. */
const hostOf = (address: string): string | null => URL.parse(address)?.hostname ?? null;

const isLoopback = (host: string): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

const NO_TOKEN =
  'DISCORD_TOKEN does not look like a bot token: copy it from the Bot page of the Discord developer portal, three parts with dots between them, for example MTk4NjIyNDgz….Cl2FMQ.ZnCjm1XVW7….';

/** Other servers that speak like Discord have tokens of their own form. */
const hasTokenForm = ({ DISCORD_TOKEN, DISCORD_API_URL }: Env): boolean =>
  !DISCORD_TOKEN ||
  (/^https?:/.test(DISCORD_API_URL) && DISCORD_API_URL !== DISCORD) ||
  BOT_TOKEN.test(DISCORD_TOKEN);

const hasKeyWhereNeeded = ({ OPENAI_MODEL, OPENAI_BASE_URL, OPENAI_API_KEY }: Env): boolean =>
  !OPENAI_MODEL || hostOf(OPENAI_BASE_URL) !== OPENAI_HOST || Boolean(OPENAI_API_KEY);

const modelOf = (env: Env) => {
  if (!env.OPENAI_MODEL) return null;
  const host = hostOf(env.OPENAI_BASE_URL) ?? env.OPENAI_BASE_URL;
  return {
    name: env.OPENAI_MODEL,
    baseUrl: env.OPENAI_BASE_URL,
    apiKey: env.OPENAI_API_KEY ?? null,
    /** By name, as it stands on the consent card, for example `api.openai.com`. */
    host,
    /** Whether the host is this very machine, so that no words leave it. */
    local: isLoopback(host),
    /** The most questions that it is asked in a day of UTC, by everybody together. */
    dailyCalls: env.OPENAI_DAILY_CALLS,
  };
};

const configSchema = envSchema
  .refine(hasTokenForm, { error: NO_TOKEN, when: () => true })
  .refine(hasKeyWhereNeeded, { error: NO_KEY, when: () => true })
  .transform((env) => ({
    discord: { token: env.DISCORD_TOKEN ?? null, apiUrl: env.DISCORD_API_URL },
    dataDir: env.DATA_DIR,
    /** 32 bytes as hex or base64. */
    storeKey: env.STORE_KEY ?? null,
    model: modelOf(env),
  }));

export type Config = z.infer<typeof configSchema>;
export type ModelConfig = NonNullable<Config['model']>;

/** An empty value counts as missing, so that a line of `.env` may stay without one. */
const given = (env: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value),
  );

/** What the environment says, or every problem in it at once: one plain sentence each, free of secrets. */
export const readConfig = (
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: string[] } => {
  const read = configSchema.safeParse(given(env));
  return read.success
    ? { ok: true, config: read.data }
    : { ok: false, problems: read.error.issues.map(({ message }) => message) };
};
