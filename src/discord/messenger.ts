import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type Client,
  type DMChannel,
  type Message,
  type SendableChannels,
} from 'discord.js';
import type { Couple } from '../coaching/couple.ts';
import type { Heard } from '../coaching/turn.ts';
import type { Delivery, Messenger, Message as Read } from '../ports.ts';
import { goOnCard } from './cards/go-on.ts';
import { noteCard } from './cards/week.ts';
import { blankNudge, nudgeCard, nudgeId } from './cards/nudge.ts';
import { isFromPerson, toHeard } from './heard.ts';

/** Messages a request for history brings, Discord's most. */
const PAGE = 100;
/** Pages of history that are caught up with; what is older than so many messages has had its time. */
const PAGES = 5;
/** Messages of a person's inbox that are looked through for a nudge. */
const INBOX = 50;

const isCode = (error: unknown, ...codes: number[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(Number(error.code));

/** They take no messages from the bot, or share no server with it any more. */
const INBOX_CLOSED = [
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];

/** What `request` brings, or `otherwise` when Discord refuses it with one of these codes. */
const unless = async <T, U>(request: Promise<T>, otherwise: U, ...codes: number[]): Promise<T | U> => {
  try {
    return await request;
  } catch (error) {
    if (isCode(error, ...codes)) return otherwise;
    throw error;
  }
};

const channelOf = async (client: Client, channelId: string): Promise<SendableChannels> => {
  const channel = await client.channels.fetch(channelId);
  if (!channel?.isSendable()) throw new Error('not a channel that can be written in');
  return channel;
};

const reactedBy = async (message: Message): Promise<string[]> => {
  const users = await Promise.all(
    [...message.reactions.cache.values()].map((reaction) => reaction.users.fetch()),
  );
  return users.flatMap((page) => [...page.keys()]);
};

const readMessages = async (client: Client, couple: Couple, ids: readonly string[]): Promise<Read | null> => {
  const { messages } = await channelOf(client, couple.channelId);
  const found = [];
  for (const id of ids) {
    const message = await unless(messages.fetch(id), null, RESTJSONErrorCodes.UnknownMessage);
    if (message === null) return null;
    found.push(message);
  }
  const edits = found.flatMap(({ editedTimestamp }) => editedTimestamp ?? []);
  return {
    text: found
      .map(({ content }) => content)
      .filter(Boolean)
      .join('\n'),
    reactedBy: (await Promise.all(found.map(reactedBy))).flat(),
    editedAt: edits.length > 0 ? Math.max(...edits) : null,
  };
};

const messagesSince = async (client: Client, couple: Couple, messageId: string): Promise<Heard[]> => {
  const { messages } = await channelOf(client, couple.channelId);
  const found: Message[] = [];
  for (let after = messageId, page = 0; page < PAGES; page += 1) {
    const next = [...(await messages.fetch({ after, limit: PAGE })).values()].sort(
      (a, b) => a.createdTimestamp - b.createdTimestamp || Number(BigInt(a.id) - BigInt(b.id)),
    );
    found.push(...next);
    after = next.at(-1)?.id ?? after;
    if (next.length < PAGE) break;
  }
  return found.filter(isFromPerson).map(toHeard);
};

const inbox = async (client: Client, userId: string): Promise<DMChannel> => client.users.createDM(userId);

const sendNudge = async (client: Client, delivery: Delivery): Promise<{ messageId: string } | 'closed'> => {
  const { momentId, n, reader } = delivery;
  const send = async () => {
    const channel = await inbox(client, reader);
    const { id } = await channel.send({
      ...nudgeCard(delivery),
      nonce: `${momentId}.${n}`,
      enforceNonce: true,
    });
    return { messageId: id };
  };
  return unless(send(), 'closed', ...INBOX_CLOSED);
};

const hasNudge = (message: Message, customId: string): boolean =>
  message.components.some(
    (row) =>
      'components' in row &&
      row.components.some((component) => 'customId' in component && component.customId === customId),
  );

/** Reads and writes on Discord through its REST interface; nothing is kept. */
export const createMessenger = (client: Client): Messenger => ({
  read: (couple, ids) => readMessages(client, couple, ids),
  since: (couple, messageId) => messagesSince(client, couple, messageId),
  async askToGoOn(couple) {
    await (await channelOf(client, couple.channelId)).send(goOnCard(couple));
  },
  nudge: (delivery) => sendNudge(client, delivery),
  async findNudge({ reader, momentId, n }) {
    const messages = await (await inbox(client, reader)).messages.fetch({ limit: INBOX });
    const found = messages.find((message) => hasNudge(message, nudgeId('another', momentId, n)));
    return found ? { messageId: found.id } : null;
  },
  async blankNudge(reader, messageId) {
    const channel = await inbox(client, reader);
    await unless(
      channel.messages.edit(messageId, blankNudge()),
      null,
      RESTJSONErrorCodes.UnknownMessage,
      ...INBOX_CLOSED,
    );
  },
  async note(reader, note, nonce) {
    const channel = await inbox(client, reader);
    const sent = channel.send({ ...noteCard(note), nonce, enforceNonce: true });
    await unless(sent, null, ...INBOX_CLOSED);
  },
});
