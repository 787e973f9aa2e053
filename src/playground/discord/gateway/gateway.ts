import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { State } from '../state.ts';
import { converse, send } from './conversation.ts';
import { heard } from './hearing.ts';
import { caughtUp, dispatch, type Session } from './session.ts';

export type Gateway = {
  /** Takes a new socket into conversation. */
  readonly welcome: (socket: WebSocket) => void;
  /** Resolves when every connected session has acknowledged every event so far. */
  caughtUp(): Promise<void>;
  /** How many events went out, over all sessions. */
  dispatched(): number;
  /** Resolves when a session is connected: at once if one is. */
  connected(): Promise<void>;
  /** Closes every socket with a code; the sessions may resume, except after codes that forbid it. */
  close(code: number): void;
  /** Breaks every socket without a goodbye: the client sees code 1006. */
  breakOff(): void;
  /** Asks every client to reconnect and resume (op 7). */
  askToReconnect(): void;
};

/** The gateway: it hands the state's news to every session that should hear of it. `url` is where clients resume. */
export const createGateway = (state: State, url: () => string): Gateway => {
  const sessions = new Map<string, Session>();
  const connections = () => [...sessions.values()].flatMap(({ socket }) => socket ?? []);
  const arrivals: (() => void)[] = [];
  const arrived = () => {
    for (const go of arrivals.splice(0)) go();
  };
  let dispatched = 0;
  state.news.on((news) => {
    for (const session of sessions.values()) {
      const event = heard(state, session, news);
      if (!event) continue;
      dispatched += 1;
      dispatch(session, event);
    }
  });
  return {
    welcome(socket) {
      converse({ state, sessions, url, arrived }, socket);
    },
    async caughtUp() {
      await Promise.all([...sessions.values()].map(caughtUp));
    },
    dispatched: () => dispatched,
    connected() {
      return connections().length > 0 ? Promise.resolve() : new Promise((resolve) => arrivals.push(resolve));
    },
    close(code) {
      for (const socket of connections()) socket.close(code);
    },
    breakOff() {
      for (const socket of connections()) socket.terminate();
    },
    askToReconnect() {
      for (const socket of connections()) send(socket, GatewayOpcodes.Reconnect, null);
    },
  };
};
