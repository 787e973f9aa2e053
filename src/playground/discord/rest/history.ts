import { z } from 'zod';
import type { Message } from '../state.ts';

const snowflake = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform(BigInt);

/** Query of GET messages; limits as documented: https://discord.com/developers/docs/resources/message#get-channel-messages */
export const historySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: snowflake.optional(),
  after: snowflake.optional(),
  around: snowflake.optional(),
});
export type HistoryQuery = z.infer<typeof historySchema>;

/** A page of `messages` (oldest first, as they are kept), newest first, as Discord answers. */
export const pageOf = (
  messages: readonly Message[],
  { limit, before, after, around }: HistoryQuery,
): Message[] => {
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const older = messages.filter(({ id }) => BigInt(id) < around).slice(-half);
    const newer = messages.filter(({ id }) => BigInt(id) >= around).slice(0, limit - half);
    return [...older, ...newer].reverse();
  }
  if (after !== undefined)
    return messages
      .filter(({ id }) => BigInt(id) > after)
      .slice(0, limit)
      .reverse();
  const older = before === undefined ? messages : messages.filter(({ id }) => BigInt(id) < before);
  return older.slice(-limit).reverse();
};
