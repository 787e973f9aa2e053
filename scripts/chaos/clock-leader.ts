import { WebSocketServer, type WebSocket } from 'ws';
import { parseReport, type Order, type Report } from './clock-words.ts';

/** One process that follows. */
export type Led = {
  order(order: Order): void;
  /** The next report, or null when the process has gone. */
  report(): Promise<Report | null>;
};

export type Leader = {
  url: string;
  /** The process that connects next; it is told the time at once. */
  next(now: number): Promise<Led>;
  stop(): void;
};

const createLed = (socket: WebSocket): Led => {
  const reports: (Report | null)[] = [];
  let waiting: ((report: Report | null) => void) | null = null;
  const tell = (report: Report | null) => {
    if (waiting) waiting(report);
    else reports.push(report);
    waiting = null;
  };
  socket.on('message', (data) => {
    tell(parseReport(data));
  });
  socket.on('close', () => {
    tell(null);
  });
  socket.on('error', () => undefined);
  return {
    order(order) {
      socket.send(JSON.stringify(order), () => undefined);
    },
    report() {
      const report = reports.shift();
      if (report !== undefined) return Promise.resolve(report);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
};

/** Owns the time of other processes; listens on loopback. */
export const leadClocks = async (): Promise<Leader> => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `ws://127.0.0.1:${port}`,
    next: (now) =>
      new Promise((resolve) => {
        server.once('connection', (socket) => {
          const led = createLed(socket);
          led.order({ say: 'tick', now });
          resolve(led);
        });
      }),
    stop() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
};
