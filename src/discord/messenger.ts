import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  SnowflakeUtil,
  type Client,
  type DMChannel,
  type Message,
  type SendableChannels,
} from 'discord.js';
import type { Couple } from '../coaching/couple.ts';
import type { Addressee, Delivery, Messenger, Note, Message as Read } from '../ports.ts';
import { goOnCard } from './cards/go-on.ts';
import { noteCard, noteId } from './cards/week.ts';
import { blankNudge, nudgeCard, nudgeId } from './cards/nudge.ts';
import { isFromPerson, toHeard } from './heard.ts';
import { messageLink } from './message-link.ts';

/** Messages that one request for history brings, the most that Discord allows. */
const PAGE = 100;
/** Pages of history that are read at one time, the oldest first; what comes after them is not read. */
const PAGES = 5;
/** Messages of a person's inbox that are looked through for a nudge. */
const INBOX = 50;
/** Discord's clock and the host's may differ by this much, in ms. */
const CLOCKS_DIFFER = 60_000;

const isCode = (error: unknown, ...codes: number[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(Number(error.code));

/** The person takes no messages from the bot, shares no server with it any more, or has no account any more. */
const INBOX_CLOSED = [
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.InvalidRecipients,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];

/** The same for an inbox or a channel. */
const NO_WAY_IN = [...INBOX_CLOSED, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions];

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

/** Who left the server sees nothing; the rest is for their roles and the channel's overwrites to say. */
const canSee = async (client: Client, { guildId, channelId }: Couple, userId: string): Promise<boolean> => {
  const channel = await client.channels.fetch(channelId);
  if (!channel || channel.isDMBased()) return false;
  const guild = await client.guilds.fetch(guildId);
  const member = await unless(guild.members.fetch(userId), null, RESTJSONErrorCodes.UnknownMember);
  return member !== null && channel.permissionsFor(member).has(PermissionFlagsBits.ViewChannel);
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

/** Everything in the channel after an id, oldest first. */
const allAfter = async ({ messages }: SendableChannels, id: string): Promise<Message[]> => {
  const found: Message[] = [];
  for (let after = id, page = 0; page < PAGES; page += 1) {
    const next = [...(await messages.fetch({ after, limit: PAGE })).values()].sort(
      (a, b) => a.createdTimestamp - b.createdTimestamp || Number(BigInt(a.id) - BigInt(b.id)),
    );
    found.push(...next);
    after = next.at(-1)?.id ?? after;
    if (next.length < PAGE) break;
  }
  return found;
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

const hasComponent = (message: Message, customId: string): boolean =>
  message.components.some(
    (row) =>
      'components' in row &&
      row.components.some((component) => 'customId' in component && component.customId === customId),
  );

const placeOf = (client: Client, to: Addressee): Promise<SendableChannels> =>
  'couple' in to ? channelOf(client, to.couple.channelId) : inbox(client, to.reader);

/** In a channel the bot may be allowed words but no pictures, or nothing at all. */
const sendNote = async (client: Client, to: Addressee, note: Note, nonce: string): Promise<boolean> => {
  const send = async (what: Note): Promise<Message> =>
    (await placeOf(client, to)).send({ ...noteCard(what, nonce), nonce, enforceNonce: true });
  if (await unless(send(note), null, ...NO_WAY_IN)) return true;
  const { picture, ...words } = note;
  const isOver = !picture || 'reader' in to;
  return !isOver && (await unless(send(words), null, ...NO_WAY_IN)) !== null;
};

/** A note is recognised by what can be pressed below it, or else by its words. */
const isNote = (message: Message, { text, below }: Note, nonce: string): boolean =>
  below ? hasComponent(message, noteId(below, nonce)) : message.content === text;

/** Reads and writes on Discord through its REST interface; nothing is kept. */
export const createMessenger = (client: Client): Messenger => ({
  read: (couple, ids) => readMessages(client, couple, ids),
  async since(couple, messageId) {
    const found = await allAfter(await channelOf(client, couple.channelId), messageId);
    return found.filter(isFromPerson).map(toHeard);
  },
  async askToGoOn(couple) {
    await (await channelOf(client, couple.channelId)).send(goOnCard(couple));
  },
  linkTo: ({ guildId, channelId }, messageId) => messageLink({ guildId, channelId, messageId }),
  canSee: (couple, userId) => canSee(client, couple, userId),
  async openInbox(reader) {
    await unless(inbox(client, reader), null, ...INBOX_CLOSED);
  },
  nudge: (delivery) => sendNudge(client, delivery),
  async findNudge({ reader, momentId, n }) {
    const channel = await unless(inbox(client, reader), null, ...INBOX_CLOSED);
    const messages = await channel?.messages.fetch({ limit: INBOX });
    const found = messages?.find((message) => hasComponent(message, nudgeId('another', momentId, n)));
    return found ? { messageId: found.id } : null;
  },
  async blankNudge(reader, messageId) {
    const blank = async () => (await inbox(client, reader)).messages.edit(messageId, blankNudge());
    await unless(blank(), null, RESTJSONErrorCodes.UnknownMessage, ...INBOX_CLOSED);
  },
  note: (to, note, nonce) => sendNote(client, to, note, nonce),
  async hasNote(to, note, { nonce, since }) {
    const id = SnowflakeUtil.generate({ timestamp: since - CLOCKS_DIFFER }).toString();
    const look = async () => allAfter(await placeOf(client, to), id);
    const found = await unless(look(), [], ...NO_WAY_IN);
    return found.some((message) => message.author.id === client.user?.id && isNote(message, note, nonce));
  },
});
