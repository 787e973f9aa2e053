import { OverwriteType, PermissionFlagsBits, type APIRole, type MessageType } from 'discord-api-types/v10';
import { addRole, createChannel, deleteChannel, join, kickBot, privateTo, setPermission } from '../guilds.ts';
import { postMessage } from '../messages.ts';
import { createUser, type Guild, type GuildChannel, type Message, type State } from '../state.ts';
import type { Person } from './person.ts';

const { ViewChannel } = PermissionFlagsBits;

/** A person, a role, the bot or everyone: whose permissions in a channel are changed. */
type Whose = Person | APIRole | 'everyone' | 'bot';

/** A channel of a guild, and what is done to it. Each act resolves when everything has settled. */
export type Room = {
  readonly id: string;
  readonly name: string;
  readonly channel: GuildChannel;
  /** Lets somebody, or everybody with a role, see the channel. */
  shows(whose: Whose): Promise<void>;
  hides(whose: Whose): Promise<void>;
  /** Takes a permission, as its bit, away from somebody in this channel. */
  denies(whose: Whose, permission: bigint): Promise<void>;
  deletes(): Promise<void>;
  /** A message of a webhook, which may call itself what it likes. */
  webhookSays(name: string, text: string): Promise<Message>;
  /** A message that Discord itself writes about somebody, such as a join or a pin. */
  announces(type: MessageType, about: Person): Promise<Message>;
};

/** A guild and what is done to it. */
export type Home = {
  readonly id: string;
  readonly name: string;
  readonly guild: Guild;
  /** `for`: these people join and, with the bot, alone see the channel; without it everybody does. */
  channel(name: string, options?: { for?: readonly Person[] }): Room;
  /** A role for these people, who join; `permissions` are bits in the whole guild. */
  role(name: string, options?: { for?: readonly Person[]; permissions?: bigint }): APIRole;
  joins(person: Person): void;
  kicksBot(): Promise<void>;
};

const createRoom = (state: State, settled: () => Promise<void>, channel: GuildChannel): Room => {
  const targetOf = (whose: Whose) => {
    if (whose === 'everyone') return { id: channel.guild.id, type: OverwriteType.Role };
    if (whose === 'bot') return { id: state.bot.id, type: OverwriteType.Member };
    return { id: whose.id, type: 'user' in whose ? OverwriteType.Member : OverwriteType.Role };
  };
  return {
    id: channel.id,
    name: channel.name,
    channel,
    async shows(whose) {
      setPermission(state, channel, targetOf(whose), [ViewChannel, true]);
      await settled();
    },
    async hides(whose) {
      setPermission(state, channel, targetOf(whose), [ViewChannel, false]);
      await settled();
    },
    async denies(whose, permission) {
      setPermission(state, channel, targetOf(whose), [permission, false]);
      await settled();
    },
    async deletes() {
      deleteChannel(state, channel);
      await settled();
    },
    async webhookSays(name, text) {
      // Discord's reference tells a webhook by `webhook_id` alone: it does not promise that the author counts as a bot.
      const author = createUser(state.nextId(), name);
      const message = postMessage(state, channel, author, { content: text, webhook_id: author.id });
      await settled();
      return message;
    },
    async announces(type, about) {
      const message = postMessage(state, channel, about.user, { type });
      await settled();
      return message;
    },
  };
};

export const createHome = (state: State, settled: () => Promise<void>, guild: Guild): Home => ({
  id: guild.id,
  name: guild.name,
  guild,
  channel(name, options = {}) {
    for (const person of options.for ?? []) join(state, guild, person.id);
    const ids = options.for?.map(({ id }) => id);
    return createRoom(
      state,
      settled,
      createChannel(state, guild, name, ids ? privateTo(state, guild, ids) : []),
    );
  },
  role(name, { for: people = [], permissions = ViewChannel } = {}) {
    const role = addRole(state, guild, name, permissions);
    for (const { id } of people) {
      join(state, guild, id);
      guild.members.get(id)?.roles.push(role.id);
    }
    return role;
  },
  joins({ id }) {
    join(state, guild, id);
  },
  async kicksBot() {
    kickBot(state, guild);
    await settled();
  },
});
