import { WebSocket } from 'ws';
import { createManualClock, type Clock } from '../../src/clock.ts';
import { parseOrder, type Order, type Report } from './clock-words.ts';

export type Follower = {
  clock: Clock;
  /**
   * From now on time goes on as the leader says. `settle` waits until nothing is being done, and answers whether anything
   * was. `die` is told where to die.
   */
  serve(settle: () => Promise<boolean>, die: (order: Extract<Order, { say: 'die' }>) => void): void;
};

const nextOrder = (socket: WebSocket): Promise<Order> =>
  new Promise((resolve, reject) => {
    socket.once('message', (data) => {
      resolve(parseOrder(data));
    });
    socket.once('error', reject);
  });

/** A clock that is led from another process, over a WebSocket at `url`. It stands at the leader's first word until served. */
export const followClock = async (url: string): Promise<Follower> => {
  const socket = new WebSocket(url);
  const first = await nextOrder(socket);
  const clock = createManualClock(first.say === 'tick' ? first.now : 0);
  const report = (stirred: boolean) => {
    const words: Report = { next: clock.next() ?? null, stirred };
    socket.send(JSON.stringify(words));
  };
  return {
    clock,
    serve(settle, die) {
      const tick = async (now: number) => {
        let stirred = await settle();
        await clock.advanceTo(now, async () => {
          stirred = (await settle()) || stirred;
        });
        report(stirred);
      };
      socket.on('message', (data) => {
        const order = parseOrder(data);
        if (order.say === 'die') die(order);
        else void tick(order.now);
      });
      report(true);
    },
  };
};
