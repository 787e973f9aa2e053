import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { State } from '../state.ts';
import { greet, identifySchema, refusalOf } from './greeting.ts';
import { acknowledge, canResume, createSession, dispatch, resume, wake, type Session } from './session.ts';

/** Longer than any test or game: the client's own timer never matters, the server asks when it wants to know (ms). */
const HEARTBEAT_INTERVAL = 45 * 60_000;
/** A client that closes with one of these does not come back: its session is over. */
const GOODBYES = [1000, 1001];

const messageSchema = z.object({ op: z.enum(GatewayOpcodes), d: z.unknown() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });
const heartbeatSchema = z.number().nullable().catch(null);

export const send = (socket: WebSocket, op: GatewayOpcodes, d: unknown): void => {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What a conversation needs of its gateway: `url` is where clients resume, `arrived` is told of each new connection. */
type Host = {
  state: State;
  sessions: Map<string, Session>;
  url: () => string;
  arrived: () => void;
};

/** The code to close with, or null to go on. */
type Verdict = GatewayCloseCodes | null;

/** The conversation with one socket: it closes on what Discord closes on. */
export const converse = ({ state, sessions, url, arrived }: Host, socket: WebSocket): void => {
  let current: Session | null = null;

  const identify = (d: unknown): Verdict => {
    if (current) return GatewayCloseCodes.AlreadyAuthenticated;
    const request = identifySchema.safeParse(d);
    if (!request.success) return GatewayCloseCodes.DecodeError;
    const refusal = refusalOf(state, request.data);
    if (refusal !== null) return refusal;
    current = createSession(state.nextId(), socket, request.data.intents, request.data.shard);
    sessions.set(current.id, current);
    greet(state, current, url());
    arrived();
    return null;
  };

  const goOn = (d: unknown): Verdict => {
    const request = resumeSchema.safeParse(d);
    if (!request.success) return GatewayCloseCodes.DecodeError;
    if (request.data.token !== state.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = sessions.get(request.data.session_id);
    if (!session || !canResume(session, request.data.seq)) {
      send(socket, GatewayOpcodes.InvalidSession, false);
      return null;
    }
    const before = session.socket;
    current = session;
    resume(session, socket, request.data.seq);
    dispatch(session, { t: GatewayDispatchEvents.Resumed, d: {} });
    before?.terminate();
    arrived();
    return null;
  };

  const beat = (d: unknown): Verdict => {
    send(socket, GatewayOpcodes.HeartbeatAck, null);
    if (current) acknowledge(current, heartbeatSchema.parse(d) ?? 0);
    return null;
  };

  const hear = (text: string): Verdict => {
    const message = messageSchema.safeParse(parsed(text));
    if (!message.success) return GatewayCloseCodes.DecodeError;
    const { op, d } = message.data;
    if (op === GatewayOpcodes.Heartbeat) return beat(d);
    if (op === GatewayOpcodes.Identify) return identify(d);
    if (op === GatewayOpcodes.Resume) return goOn(d);
    if (!current) return GatewayCloseCodes.NotAuthenticated;
    return op === GatewayOpcodes.PresenceUpdate ? null : GatewayCloseCodes.UnknownOpcode;
  };

  socket.on('message', (data) => {
    const refusal = hear(Buffer.isBuffer(data) ? data.toString() : '');
    if (refusal !== null) socket.close(refusal, GatewayCloseCodes[refusal]);
  });
  socket.on('close', (code) => {
    if (current?.socket !== socket) return;
    current.socket = null;
    if (GOODBYES.includes(code)) sessions.delete(current.id);
    wake(current);
  });
  send(socket, GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL });
};
