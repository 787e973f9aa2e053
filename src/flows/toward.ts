import type { Couple } from '../coaching/couple.ts';
import type { App } from '../ports.ts';
import type { Handed } from '../coaching/moment.ts';
import { erase, eraseCouples } from './erase.ts';
import { couplesIn } from './gone.ts';
import { handOver, type Marked } from './hand-over.ts';
import { createInOrder, type InOrder } from './in-order.ts';
import { createListen, type Listen } from './listen.ts';
import { scheduleSweep } from './sweep.ts';
import { createRunTask } from './run-task.ts';

/** The coach at work: what a chat platform's side talks to. */
export type Toward = {
  app: App;
  listen: Listen;
  /** Runs tasks of one channel one after the other, with all that is heard there. */
  inOrder: InOrder;
  /** Forgets the person and their couple; answers the couples that were. */
  erase(userId: string): Promise<Couple[]>;
  /** The couple's channel was deleted: what is kept of the two as a couple is forgotten. */
  channelGone(channelId: string): Promise<void>;
  /** An author marks a message of their own for their partner. Rejects with a `UserError` where that cannot be. */
  handOver(marked: Marked, how: Handed): Promise<void>;
  /** Takes up the jobs that are stored and begins to run what is due. */
  start(): Promise<void>;
  /** Resolves when nothing is being done; timers may still be waiting. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

export const createToward = (app: App): Toward => {
  const inOrder = createInOrder();
  const listen = createListen(app, inOrder);
  return {
    app,
    listen,
    inOrder,
    erase: (userId) => erase(app, inOrder, listen.turns, userId),
    channelGone: async (channelId) =>
      eraseCouples(app, inOrder, listen.turns, await couplesIn(app, { channelId })),
    handOver: (marked, how) => handOver(app, inOrder, marked, how),
    async start() {
      await app.jobs.start(createRunTask(app, inOrder, listen.turns));
      await scheduleSweep(app);
    },
    async idle() {
      await inOrder.idle();
      await app.jobs.idle();
    },
    async stop() {
      await app.jobs.stop();
      await inOrder.idle();
    },
  };
};
