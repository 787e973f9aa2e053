import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { KeyvBridgeStore } from 'keyv';
import { z } from 'zod';
import { io } from './sqlite-errors.ts';

/** Stands between a table's name and the key of a row. */
export const SEPARATOR = ':';
/** The sign after the separator: where the rows of a table end. */
const AFTER_SEPARATOR = ';';

const PAGE = 500;

const rowSchema = z.object({ key: z.string(), value: z.string() });

/** What Keyv hands over and gets back for one row. */
type Entry = { value: string };

/** Rows of text in one SQLite file, as Keyv likes them, and the one thing that Keyv lacks: an atomic change. */
export type SqliteAdapter = KeyvBridgeStore & {
  /** Reads, changes and writes in one transaction; what `next` throws is thrown on, and nothing is written. */
  change(key: string, next: (now: string | undefined) => string | undefined): void;
};

/** `database` must be open and hold the table `rows`. Every method fails with a `StoreError` only. */
export const createSqliteAdapter = (database: DatabaseSync): SqliteAdapter => {
  const one = database.prepare('SELECT key, value FROM rows WHERE key = ?');
  const page = database.prepare(
    `SELECT key, value FROM rows WHERE key > ? AND key < ? ORDER BY key LIMIT ${PAGE}`,
  );
  const put = database.prepare('INSERT OR REPLACE INTO rows (key, value) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM rows WHERE key = ?');

  const read = (key: string): string | undefined => io(() => rowSchema.optional().parse(one.get(key))?.value);
  const write = (key: string, value: string | undefined): boolean =>
    io(() => (value === undefined ? remove.run(key) : put.run(key, value)).changes > 0);

  return {
    get: (key) =>
      Promise.try(() => {
        const value = read(key);
        return value === undefined ? undefined : { value };
      }),
    set: (key, entry: Entry) => Promise.try(() => write(key, entry.value)),
    delete: (key) => Promise.try(() => write(key, undefined)),
    clear: () =>
      Promise.try(() => {
        io(() => {
          database.exec('DELETE FROM rows');
        });
      }),
    async *iterator(table = '') {
      const end = `${table}${AFTER_SEPARATOR}`;
      let last = `${table}${SEPARATOR}`;
      for (;;) {
        const rows = io(() => z.array(rowSchema).parse(page.all(last, end)));
        for (const { key, value } of rows) yield [key, { value }];
        last = rows.at(-1)?.key ?? last;
        if (rows.length < PAGE) return;
        await setImmediate();
      }
    },
    change(key, next) {
      io(() => {
        database.exec('BEGIN IMMEDIATE');
      });
      try {
        const now = read(key);
        const then = next(now);
        if (then !== now) write(key, then);
        io(() => {
          database.exec('COMMIT');
        });
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
  };
};
