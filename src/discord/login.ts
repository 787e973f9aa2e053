import { DiscordjsErrorCodes, Events, GatewayCloseCodes, OAuth2Scopes, type Client } from 'discord.js';
import { codeOf } from '../error-code.ts';
import { StartError } from '../start-error.ts';
import { BOT_PERMISSIONS } from './permissions.ts';

const DISALLOWED_INTENTS: number = GatewayCloseCodes.DisallowedIntents;
const UNREACHABLE = ['enotfound', 'eai_again', 'econnrefused', 'econnreset', 'und_err_connect_timeout'];

/** The gateway closed for good: 4014 means an intent that is not granted, any other code is taken for a wrong token. */
class GatewayRefused extends Error {
  readonly intent: boolean;
  constructor(closeCode: number) {
    super('refused');
    this.intent = closeCode === DISALLOWED_INTENTS;
  }
}

const sentence = (error: unknown, apiUrl: string): string => {
  const code = String(codeOf(error));
  if (error instanceof GatewayRefused && error.intent)
    return 'Discord refuses the Message Content intent: switch it on under Bot, Privileged Gateway Intents, in the developer portal.';
  if (error instanceof GatewayRefused || code === DiscordjsErrorCodes.TokenInvalid.toLowerCase())
    return 'Discord does not know this DISCORD_TOKEN: copy it anew from the Bot page of your application in the developer portal.';
  if (UNREACHABLE.includes(code))
    return `Discord cannot be reached at ${apiUrl} (${code}): check the network, or DISCORD_API_URL.`;
  return `Discord did not let the bot in (${code}): see whether it works in a few minutes.`;
};

/** Resolves once the bot is ready; rejects once the gateway has closed for good. */
const readyOrRefused = (client: Client): Promise<Client<true>> =>
  new Promise((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => {
      reject(new GatewayRefused(code));
    });
  });

/** Logs in; resolves once the bot is ready. Rejects with a `StartError` whose sentence tells what to put right. */
export const login = async (client: Client, token: string): Promise<Client<true>> => {
  const ready = readyOrRefused(client);
  try {
    return await Promise.race([ready, client.login(token).then(() => ready)]);
  } catch (error) {
    await client.destroy();
    throw new StartError(sentence(error, client.rest.options.api), { cause: error });
  }
};

export const inviteLink = (client: Client<true>): string =>
  client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: Object.values(BOT_PERMISSIONS),
  });
