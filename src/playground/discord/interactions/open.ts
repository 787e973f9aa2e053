import {
  ApplicationIntegrationType,
  GatewayDispatchEvents,
  InteractionContextType,
  Locale,
  type APIBaseInteraction,
  type APIInteraction,
  type InteractionType,
  type APIUser,
} from 'discord-api-types/v10';
import { channelPayload, memberPayload } from '../payloads.ts';
import { permissionsIn } from '../permissions.ts';
import type { Answer, Channel, Interaction, Message, State } from '../state.ts';

/** How long the bot has to acknowledge, and how long it may go on answering (ms). */
const ACKNOWLEDGE_WITHIN = 3_000;
const TOKEN_LASTS = 15 * 60_000;

const NO_RESPONSE = 'The application did not respond';

/** Who acts, and where. */
export type Actor = { user: APIUser; locale: Locale; channel: Channel };

type Base = APIBaseInteraction<InteractionType, never>;
type Circumstances = Omit<Base, 'type' | 'data' | 'message'> & Required<Pick<Base, 'channel' | 'channel_id'>>;

/** What an interaction carries whatever its kind. */
export const circumstances = (state: State, { user, locale, channel }: Actor): Circumstances => {
  const member = channel.kind === 'guild' ? channel.guild.members.get(user.id) : undefined;
  const place =
    channel.kind === 'guild' && member
      ? {
          guild_id: channel.guild.id,
          guild: { id: channel.guild.id, locale: Locale.EnglishUS, features: [] },
          guild_locale: Locale.EnglishUS,
          member: { ...memberPayload(member), user, permissions: String(permissionsIn(channel, user.id)) },
          context: InteractionContextType.Guild,
          authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: channel.guild.id },
        }
      : {
          user,
          context: InteractionContextType.BotDM,
          authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
        };
  const id = state.nextId();
  const whereabouts = { channel: channelPayload(channel), channel_id: channel.id };
  return {
    id,
    application_id: state.bot.id,
    token: `local-interaction-${id}`,
    version: 1,
    app_permissions: String(permissionsIn(channel, state.bot.id)),
    locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...whereabouts,
    ...place,
  };
};

type Opening = {
  payload: APIInteraction;
  person: APIUser;
  channel: Channel;
  source?: Message | null;
  /** Called once, with what the person is shown first. */
  answered: (answer: Answer) => void;
};

/** Sends an interaction to the bot, and fails it when the bot does not acknowledge in time. */
export const openInteraction = (
  state: State,
  { payload, person, channel, source = null, answered }: Opening,
): Interaction => {
  const interaction: Interaction = {
    payload,
    person,
    channel,
    source,
    status: 'waiting',
    original: null,
    answered(answer) {
      state.sights.send({ kind: 'answer', user: person, channel, answer });
      answered(answer);
    },
  };
  const { token } = payload;
  state.interactions.set(token, interaction);
  const now = state.clock.now();
  state.clock.at(now + ACKNOWLEDGE_WITHIN, () => {
    if (interaction.status !== 'waiting') return;
    interaction.status = 'failed';
    interaction.answered({ kind: 'failed', text: NO_RESPONSE });
  });
  state.clock.at(now + TOKEN_LASTS, () => {
    interaction.status = 'failed';
  });
  const guild = channel.kind === 'guild' ? channel.guild : null;
  state.news.send({ t: GatewayDispatchEvents.InteractionCreate, d: payload, guild, channel });
  return interaction;
};
