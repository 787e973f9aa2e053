import { subscribe } from 'node:diagnostics_channel';
import { z } from 'zod';
import type { Order } from './clock-words.ts';

type DeathOrder = Extract<Order, { say: 'die' }>;

const eventSchema = z.object({ request: z.object({ method: z.string(), path: z.string() }) });

/** A message that the bot posts: while people only talk, these are its nudges, and now and then a note. */
const isPost = (event: unknown): boolean => {
  const { method, path } = eventSchema.parse(event).request;
  return method === 'POST' && /\/channels\/\d+\/messages$/.test(path);
};

/** Kills this very process, as `kill -9` would, when it reaches the point it was told. */
export const createDeath = () => {
  let order: DeathOrder | null = null;
  const reach = (point: DeathOrder['point']) => {
    if (order?.point !== point) return;
    order = { ...order, after: order.after - 1 };
    if (order.after <= 0) process.kill(process.pid, 'SIGKILL');
  };
  subscribe('undici:client:sendHeaders', () => {
    reach('asking');
  });
  subscribe('undici:request:headers', (event) => {
    reach('answered');
    if (isPost(event)) reach('post_answered');
  });
  return {
    reach,
    at: (next: DeathOrder) => {
      order = next;
    },
  };
};
