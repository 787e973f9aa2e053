import { z } from 'zod';
import { coupleSchema } from '../coaching/couple.ts';
import { momentSchema } from '../coaching/moment.ts';
import { personSchema } from '../coaching/person.ts';
import type { Job, Store, Table } from '../ports.ts';

const taskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nudge'), coupleId: z.string(), momentId: z.string(), n: z.number() }),
  z.object({ kind: z.literal('farewell'), userId: z.string() }),
  z.object({ kind: z.literal('consent'), userId: z.string() }),
  z.object({ kind: z.literal('gone'), guildId: z.string() }),
  z.object({ kind: z.literal('sweep') }),
  z.object({ kind: z.literal('weekly'), userId: z.string() }),
  z.object({ kind: z.literal('remember'), userId: z.string() }),
  z.object({ kind: z.literal('forget'), coupleId: z.string() }),
]);

const jobSchema: z.ZodType<Job> = z.object({ id: z.string(), at: z.number(), task: taskSchema });

/** The store without the file that it lives in. */
export type Tables = Omit<Store, 'erased'>;

/** Every table of the store with the shape of its rows, each made by `make`. */
export const tablesOf = (make: <T>(name: keyof Tables, schema: z.ZodType<T>) => Table<T>): Tables => ({
  couples: make('couples', coupleSchema),
  channels: make('channels', z.object({ coupleId: z.string() })),
  people: make('people', personSchema),
  moments: make('moments', z.object({ coupleId: z.string(), moments: z.array(momentSchema) })),
  facts: make('facts', z.object({ value: z.string() })),
  jobs: make('jobs', jobSchema),
});
