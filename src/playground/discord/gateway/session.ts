import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';

/** How many unacknowledged events a session may miss and still resume. */
const REPLAY_LIMIT = 10_000;

type Sent = { sequence: number; text: string };

/** One bot process's conversation with the gateway; it outlives its socket until it is dropped. */
export type Session = {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  socket: WebSocket | null;
  sequence: number;
  acknowledged: number;
  /** What may have to be told again: everything after the last acknowledged event. */
  unacknowledged: Sent[];
  /** Who waits for the next acknowledgement. */
  waiting: (() => void)[];
};

export const createSession = (
  id: string,
  socket: WebSocket,
  intents: number,
  shard: readonly [number, number],
): Session => ({
  id,
  socket,
  intents,
  shard,
  sequence: 0,
  acknowledged: 0,
  unacknowledged: [],
  waiting: [],
});

/** Numbers an event and sends it, or keeps it for when the session resumes. */
export const dispatch = (session: Session, event: { t: string; d: unknown }): void => {
  session.sequence += 1;
  const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: session.sequence, t: event.t, d: event.d });
  session.unacknowledged.push({ sequence: session.sequence, text });
  session.socket?.send(text);
};

/** The client says which event it saw last: earlier ones need not be kept. */
export const acknowledge = (session: Session, sequence: number): void => {
  session.acknowledged = Math.max(session.acknowledged, sequence);
  session.unacknowledged = session.unacknowledged.filter((sent) => sent.sequence > session.acknowledged);
  wake(session);
};

export const wake = (session: Session): void => {
  for (const go of session.waiting.splice(0)) go();
};

/** Whether everything after `sequence` is still here to be told again. */
export const canResume = (session: Session, sequence: number): boolean =>
  sequence <= session.sequence &&
  sequence >= session.acknowledged &&
  session.unacknowledged.length <= REPLAY_LIMIT;

/** Goes on over a new socket, telling again what came after `sequence`. */
export const resume = (session: Session, socket: WebSocket, sequence: number): void => {
  session.socket = socket;
  acknowledge(session, sequence);
  for (const { text } of session.unacknowledged) socket.send(text);
};

/** Asks for a heartbeat until the client has seen everything, or is gone. */
export const caughtUp = async (session: Session): Promise<void> => {
  const target = session.sequence;
  do {
    const { socket } = session;
    if (!socket) return;
    const answer = new Promise<void>((resolve) => session.waiting.push(resolve));
    socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null, s: null, t: null }));
    await answer;
  } while (session.acknowledged < target);
};
