import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import type { Channel, Guild } from '../state.ts';

type Bare<P> = P extends GatewayDispatchPayload ? Pick<P, 't' | 'd'> : never;

/** An event as Discord dispatches it, before a session numbers it. */
export type GatewayEvent = Bare<GatewayDispatchPayload>;

/** An event and where it happened: this decides which sessions hear of it. */
export type GatewayNews = GatewayEvent & { guild: Guild | null; channel?: Channel };
