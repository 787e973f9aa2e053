import { createServer } from 'node:http';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Clock } from '../../clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { nextTurn } from './next-turn.ts';
import { ROUTES } from './rest/routes.ts';
import { createRestServer, type Asked } from './rest/server.ts';
import { createState, type State } from './state.ts';
import { createWorld, type World } from './world/world.ts';

export type LocalDiscord = {
  /** What discord.js takes as `rest.api`: `http://127.0.0.1:PORT/api`. */
  readonly url: string;
  /** What a bot must log in with. */
  readonly token: string;
  readonly applicationId: string;
  /** People, guilds and channels, to act with as people do. */
  readonly world: World;
  readonly faults: Faults;
  /** The sockets: to close them, break them off, or ask for a new connection. */
  readonly gateway: Gateway;
  /** Every request so far. */
  readonly asked: readonly Asked[];
  /** Requests for routes that this server lacks: a test can assert that there were none. */
  readonly unknownRoutes: readonly string[];
  /** What lies at an attachment's address. */
  fileAt(url: string): Uint8Array | undefined;
  /** Resolves when every session has acknowledged every event, no request is under way, and this stays so. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  clock: Clock;
  /** 0: any free one. */
  port?: number;
  token?: string;
  /** Privileged intents that the application has; MessageContent unless told. */
  privilegedIntents?: readonly number[];
};

const { GuildMembers, GuildPresences, MessageContent } = GatewayIntentBits;
const PRIVILEGED = [GuildMembers, GuildPresences, MessageContent];

/** How many times in a row nothing may have happened until everything counts as settled. */
const QUIET_ROUNDS = 2;

/**
 * A Discord on loopback that the real client logs in to. Delays, deadlines and ids go by `clock`.
 * Rejects when the port is taken.
 */
export const startLocalDiscord = async ({
  clock,
  port = 0,
  token = 'local-token',
  privilegedIntents = [MessageContent],
}: Options): Promise<LocalDiscord> => {
  const forbidden = PRIVILEGED.filter((intent) => !privilegedIntents.includes(intent));
  const state: State = createState(
    clock,
    token,
    forbidden.reduce((all, intent) => all | intent, 0),
  );
  const faults = createFaults();
  const rest = createRestServer(state, ROUTES, faults);
  const gateway = createGateway(state, () => state.origin.replace('http', 'ws'));
  const http = createServer(rest.handle);
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', gateway.welcome);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = http.address();
  state.origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;

  const activity = () => gateway.dispatched() + rest.asked.length;
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < QUIET_ROUNDS;) {
      const before = activity();
      await gateway.caughtUp();
      await rest.idle();
      await nextTurn();
      quiet = activity() === before ? quiet + 1 : 0;
    }
  };

  return {
    url: `${state.origin}/api`,
    token,
    applicationId: state.bot.id,
    world: createWorld(state, settled),
    faults,
    gateway,
    asked: rest.asked,
    unknownRoutes: rest.unknownRoutes,
    fileAt: (url) => state.files.get(new URL(url).pathname),
    settled,
    async stop() {
      gateway.breakOff();
      sockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
};
