import { z } from 'zod';

/** Where a bot may be told to die: the moment itself is reached in its own process. */
export const OWN_DEATHS = ['asking', 'answered', 'post_answered', 'noted'] as const;

const order = z.discriminatedUnion('say', [
  /** It is `now`, in ms since the epoch: run what is due, and answer when all is done. */
  z.object({ say: z.literal('tick'), now: z.number() }),
  /** Die at the `after`th such point from now, from 1. */
  z.object({ say: z.literal('die'), point: z.enum(OWN_DEATHS), after: z.number() }),
]);
export type Order = z.infer<typeof order>;

const report = z.object({
  /** When the next timer is due, in ms since the epoch; null where none is. */
  next: z.number().nullable(),
  /** Whether the tick began anything at all. */
  stirred: z.boolean(),
});
export type Report = z.infer<typeof report>;

const parse = <T>(schema: z.ZodType<T>, data: unknown): T => schema.parse(JSON.parse(String(data)));

export const parseOrder = (data: unknown): Order => parse(order, data);
export const parseReport = (data: unknown): Report => parse(report, data);
