import type {
  APIApplicationCommand,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
  APIPartialEmoji,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';
import type { Clock } from '../../clock.ts';
import { createBroadcast, type Broadcast } from './broadcast.ts';
import type { GatewayNews } from './gateway/events.ts';
import { createSnowflakes } from './snowflakes.ts';

export type Member = { user: APIUser; roles: string[]; joinedAt: string };

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** By id; the role that has the guild's own id is @everyone. */
  readonly roles: Map<string, APIRole>;
  /** The role that people get when they join, and the bot does not. */
  readonly peoplesRoleId: string;
  readonly members: Map<string, Member>;
  readonly joinedAt: string;
};

export type GuildChannel = {
  readonly kind: 'guild';
  readonly id: string;
  readonly name: string;
  readonly guild: Guild;
  overwrites: APIOverwrite[];
  messages: Message[];
};

export type DmChannel = {
  readonly kind: 'dm';
  readonly id: string;
  readonly recipient: APIUser;
  messages: Message[];
};

export type Channel = GuildChannel | DmChannel;

/** A message as it stands now: it changes in place when it is edited or reacted to. */
export type Message = {
  readonly id: string;
  readonly channel: Channel;
  data: APIMessage;
  /** The only person who sees an ephemeral message, by user id; null: everyone in the channel. */
  readonly seenBy: string | null;
  reactions: { emoji: APIPartialEmoji; userIds: string[] }[];
  deleted: boolean;
};

export type Modal = APIModalInteractionResponseCallbackData;

/** What a person is shown when they use a command, a component or a form. */
export type Answer =
  | { kind: 'message'; message: Message }
  | { kind: 'modal'; modal: Modal }
  | { kind: 'choices'; choices: readonly { name: string; value: string | number }[] }
  /** The press was taken, and nothing is shown for it. */
  | { kind: 'acknowledged' }
  | { kind: 'failed'; text: string }
  /** Nothing has come yet. */
  | { kind: 'silence' };

export type Interaction = {
  readonly payload: APIInteraction;
  readonly person: APIUser;
  readonly channel: Channel;
  /** The message that holds the component, for a press or for a form that a press opened. */
  readonly source: Message | null;
  status: 'waiting' | 'thinking' | 'answered' | 'failed';
  original: Message | null;
  readonly answered: (answer: Answer) => void;
};

/** What can be watched as it happens. */
export type Sight =
  | { kind: 'message' | 'edit' | 'delete'; message: Message }
  | { kind: 'reaction' | 'unreaction'; message: Message; user: APIUser; emoji: string }
  | { kind: 'typing'; channel: Channel; user: APIUser }
  | { kind: 'answer'; user: APIUser; channel: Channel; answer: Answer };

/** Everything that this Discord knows. */
export type State = {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly token: string;
  readonly bot: APIUser;
  /** Intents that the application was not granted, as bits: to ask for one closes the socket with 4014. */
  readonly forbiddenIntents: number;
  readonly users: Map<string, APIUser>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly closedInboxes: Set<string>;
  /** By guild id, or `global`. */
  readonly commands: Map<string, APIApplicationCommand[]>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** What the bot uploaded, by URL path. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Messages by author, channel and nonce, until Discord forgets the nonce. */
  readonly nonces: Map<string, Message>;
  /** Where clients reach this server, without the path. */
  origin: string;
  readonly news: Broadcast<GatewayNews>;
  readonly sights: Broadcast<Sight>;
};

export const createUser = (id: string, name: string, bot = false): APIUser => ({
  id,
  username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
  global_name: name,
  discriminator: '0',
  avatar: null,
  ...(bot && { bot }),
});

export const createState = (clock: Clock, token: string, forbiddenIntents: number): State => {
  const nextId = createSnowflakes(clock);
  const bot = createUser(nextId(), 'Toward', true);
  return {
    clock,
    nextId,
    token,
    bot,
    forbiddenIntents,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    closedInboxes: new Set(),
    commands: new Map(),
    interactions: new Map(),
    files: new Map(),
    nonces: new Map(),
    origin: '',
    news: createBroadcast(),
    sights: createBroadcast(),
  };
};
