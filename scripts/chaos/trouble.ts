import type { Fault } from '../../src/playground/discord/faults.ts';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';

/** Of all requests, how many go wrong, and how. Waits are real time to the client, so they are short. */
const CHANCE = 0.08;
const FAULTS: readonly Fault[] = [
  { kind: 'rate_limit', retryAfter: 0.02 },
  { kind: 'server_error', status: 500 },
  { kind: 'server_error', status: 502 },
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
];

/** Before which share of the things that people do a socket is lost. */
const SOCKET_CHANCE = 0.02;
/** "Unknown error": the client may resume. */
const RESUMABLE = 4000;

const SOCKETS: readonly ((discord: LocalDiscord) => void)[] = [
  ({ gateway }) => {
    gateway.close(RESUMABLE);
  },
  ({ gateway }) => {
    gateway.breakOff();
  },
  ({ gateway }) => {
    gateway.askToReconnect();
  },
];

export type Trouble = {
  /** Loses the socket, now and then. */
  beforeHappening(): void;
  socketsLost(): number;
};

/** From now on requests fail at random, and sockets are lost. */
export const makeTrouble = (discord: LocalDiscord, random: () => number): Trouble => {
  discord.faults.atRandom(CHANCE, FAULTS, random);
  let lost = 0;
  return {
    beforeHappening() {
      if (random() >= SOCKET_CHANCE) return;
      lost += 1;
      SOCKETS[Math.floor(random() * SOCKETS.length)]?.(discord);
    },
    socketsLost: () => lost,
  };
};

/** The codes of failures that a fault explains: the connection broke, or Discord answered 5xx to every attempt. */
export const EXPLAINED: readonly string[] = ['und_err_socket', 'econnreset', 'httperror', 'socketerror'];
