import { Keyv, KeyvBridgeAdapter } from 'keyv';
import { z } from 'zod';
import type { Table } from '../ports.ts';
import { readRecord, writeRecord } from './record.ts';
import type { Seal } from './seal.ts';
import { SEPARATOR, type SqliteAdapter } from './sqlite-adapter.ts';

type TableOptions<T> = { name: string; schema: z.ZodType<T>; adapter: SqliteAdapter; seal: Seal };

/** One table of sealed rows; the row's full stored key is its place, so that it opens nowhere else. */
export const createTable = <T>({ name, schema, adapter, seal }: TableOptions<T>): Table<T> => {
  const bridge = new KeyvBridgeAdapter(adapter, { namespace: name, namespaceSeparator: SEPARATOR });
  // Without an `error` listener Keyv rejects; with one, a failed read would look like a row that is not there.
  const rows = new Keyv<string>({ store: bridge, serialization: false });
  const placeOf = (key: string) => bridge.getKeyPrefix(key, name);
  const open = (sealed: string, key: string): T => readRecord(schema, seal.open(sealed, placeOf(key)));
  const close = (row: T, key: string): string => seal.close(writeRecord(schema, row), placeOf(key));

  return {
    async get(id) {
      const key = seal.keyOf(name, id);
      const sealed = await rows.get(key);
      return sealed === undefined ? undefined : open(sealed, key);
    },
    mutate: (id, change) =>
      Promise.try(() => {
        const key = seal.keyOf(name, id);
        let result: T | undefined;
        adapter.change(placeOf(key), (sealed) => {
          const now = sealed === undefined ? undefined : open(sealed, key);
          result = change(now);
          if (result === now) return sealed;
          return result === undefined ? undefined : close(result, key);
        });
        return result;
      }),
    async delete(id) {
      await rows.delete(seal.keyOf(name, id));
    },
    async *all() {
      for await (const entry of rows.iterator()) yield open(z.string().parse(entry[1]), entry[0]);
    },
  };
};
