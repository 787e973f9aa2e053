import type { z } from 'zod';
import type { Store, Table } from '../../src/ports.ts';
import { StoreError } from '../../src/store/errors.ts';
import { readRecord, writeRecord } from '../../src/store/record.ts';
import { tablesOf } from '../../src/store/rows.ts';

export type MemoryStore = Store & {
  /** While on, every call rejects with a `StoreError`. */
  fail(on: boolean): void;
};

const createMemoryTable = <T>(schema: z.ZodType<T>, check: () => void): Table<T> => {
  const records = new Map<string, string>();
  const read = (key: string): T | undefined => {
    const record = records.get(key);
    return record === undefined ? undefined : readRecord(schema, record);
  };
  const attempt = <Answer>(act: () => Answer): Promise<Answer> =>
    Promise.try(() => {
      check();
      return act();
    });
  return {
    get: (key) => attempt(() => read(key)),
    mutate: (key, change) =>
      attempt(() => {
        const now = read(key);
        const then = change(now);
        if (then === now) return now;
        if (then === undefined) records.delete(key);
        else records.set(key, writeRecord(schema, then));
        return then;
      }),
    delete: (key) =>
      attempt(() => {
        records.delete(key);
      }),
    async *all() {
      for (const key of [...records.keys()]) {
        const row = await attempt(() => read(key));
        if (row !== undefined) yield row;
      }
      await attempt(() => undefined);
    },
  };
};

/** A store that lives as long as the test: it keeps records as text, like the real one, and can be told to fail. */
export const createMemoryStore = (): MemoryStore => {
  let failing = false;
  const check = () => {
    if (failing) throw new StoreError('store_io');
  };
  return {
    ...tablesOf((_, schema) => createMemoryTable(schema, check)),
    erased: () => Promise.try(check),
    fail(on) {
      failing = on;
    },
  };
};
