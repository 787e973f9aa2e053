import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayVersion,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { guildCreatePayload } from '../payloads.ts';
import type { State } from '../state.ts';
import { heard } from './hearing.ts';
import { dispatch, type Session } from './session.ts';

export const identifySchema = z.object({
  token: z.string(),
  intents: z.number().int().nonnegative(),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
});
export type Identify = z.infer<typeof identifySchema>;

const KNOWN_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** Why a client may not come in, as a close code; null when it may. */
export const refusalOf = (
  state: State,
  { token, intents, shard: [shard, count] }: Identify,
): GatewayCloseCodes | null => {
  if (token !== state.token) return GatewayCloseCodes.AuthenticationFailed;
  if (shard >= count) return GatewayCloseCodes.InvalidShard;
  if ((intents & ~KNOWN_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
  return (intents & state.forbiddenIntents) === 0 ? null : GatewayCloseCodes.DisallowedIntents;
};

/** READY and then every guild of the bot, as each session is told after it identified. */
export const greet = (state: State, session: Session, resumeUrl: string): void => {
  const guilds = [...state.guilds.values()].filter(({ members }) => members.has(state.bot.id));
  const created = guilds.flatMap((guild) => {
    const event = {
      t: GatewayDispatchEvents.GuildCreate,
      d: guildCreatePayload(state, guild),
      guild,
    } as const;
    return heard(state, session, event) ?? [];
  });
  dispatch(session, {
    t: GatewayDispatchEvents.Ready,
    d: {
      v: GatewayVersion,
      user: state.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: resumeUrl,
      shard: session.shard,
      application: { id: state.bot.id, flags: ApplicationFlags.GatewayMessageContentLimited },
    },
  });
  for (const event of created) dispatch(session, event);
};
