import { z } from 'zod';
import { jobSchema } from '../coaching/task.ts';
import { coupleSchema } from '../coaching/couple.ts';
import { momentSchema } from '../coaching/moment.ts';
import { personSchema } from '../coaching/person.ts';
import type { Store, Table } from '../ports.ts';

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
