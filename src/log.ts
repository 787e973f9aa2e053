import { pino, type DestinationStream } from 'pino';
import { z } from 'zod';

/** A name in our own vocabulary: what people write has spaces, capitals or other signs sooner or later; an id is long. */
const name = z.string().regex(/^(?!.*\d{15})[a-z0-9_.:/-]{1,48}$/);

/** All that a log line may say. Whatever else it is given, words above all, is not written. */
const entrySchema = z
  .object({
    event: name,
    couple: z.string(),
    label: name,
    reason: name,
    ms: z.number(),
    code: z.union([name, z.number()]),
  })
  .partial()
  .required({ event: true });

export type LogEntry = z.infer<typeof entrySchema>;
export type Log = { info(entry: LogEntry): void; warn(entry: LogEntry): void };

/** The entry with the couple's id hashed and every value that is not a plain name replaced by `other`. */
const allowed = (entry: LogEntry, hashId: (id: string) => string): Record<string, unknown> => {
  const given = new Map<string, unknown>(Object.entries(entry));
  const kept = Object.entries(entrySchema.shape).filter(([field]) => given.get(field) !== undefined);
  return Object.fromEntries(
    kept.map(([field, schema]) => {
      const value = schema.safeParse(given.get(field));
      if (!value.success) return [field, 'other'];
      return [field, field === 'couple' ? hashId(String(value.data)) : value.data];
    }),
  );
};

/** JSON lines to `destination` (standard output by default). `hashId` hides whose line it is. */
export const createLog = (hashId: (id: string) => string, destination?: DestinationStream): Log => {
  const logger = pino({ base: null }, destination);
  return {
    info: (entry) => {
      logger.info(allowed(entry, hashId));
    },
    warn: (entry) => {
      logger.warn(allowed(entry, hashId));
    },
  };
};
