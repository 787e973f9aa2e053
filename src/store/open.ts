import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../ports.ts';
import { layOut, openDatabase } from './database.ts';
import { forgetDeleted } from './erase.ts';
import { filesIn, makeFolder, type Files } from './folder.ts';
import { inspect } from './inspect.ts';
import { givenKey, keptKey } from './key.ts';
import { lock } from './lock.ts';
import { tablesOf, type Tables } from './rows.ts';
import { createSeal, type Seal } from './seal.ts';
import { createSqliteAdapter } from './sqlite-adapter.ts';
import { createTable } from './table.ts';
import { checkOf, unlock } from './unlock.ts';

/** `storeKey`: 32 bytes as 64 hex digits or base64; without it (or null) a key file is kept in `dataDir`. */
export type StoreOptions = { dataDir: string; storeKey?: string | null | undefined };

export type OpenStore = Store & {
  /** Hides an id for the logs: 16 hex digits, always the same for the same id and key. */
  hashId: (id: string) => string;
  /** May be called twice. */
  close(): Promise<void>;
};

/** The tables in an open database that was laid out. */
export const tablesIn = (database: DatabaseSync, seal: Seal): Tables =>
  tablesOf((name, schema) => createTable({ name, schema, seal, adapter: createSqliteAdapter(database) }));

type Opened = { database: DatabaseSync; seal: Seal };

const openExisting = (files: Files, storeKey: string | null, check: string): Opened => {
  const seal = unlock(files, storeKey, check);
  return { seal, database: openDatabase(files.database) };
};

const openNew = (files: Files, storeKey: string | null): Opened => {
  // The key is on the disk before the first row is, so that no row can outlive it.
  const seal = createSeal(storeKey === null ? keptKey(files.key) : givenKey(storeKey));
  const database = openDatabase(files.database);
  layOut(database, checkOf(seal));
  return { seal, database };
};

const openLocked = (files: Files, storeKey: string | null, release: () => void): OpenStore => {
  const check = inspect(files.database);
  const { database, seal } =
    check === undefined ? openNew(files, storeKey) : openExisting(files, storeKey, check);
  return {
    ...tablesIn(database, seal),
    hashId: (id) => seal.hashId(id),
    erased: () => Promise.try(forgetDeleted, database),
    close: () =>
      Promise.try(() => {
        if (database.isOpen) database.close();
        release();
      }),
  };
};

const open = ({ dataDir, storeKey }: StoreOptions): OpenStore => {
  makeFolder(dataDir);
  const files = filesIn(dataDir);
  const release = lock(files.lock, dataDir);
  try {
    return openLocked(files, storeKey ?? null, release);
  } catch (error) {
    release();
    throw error;
  }
};

/**
 * Opens the data for this process alone, and makes it where there is none. Rejects with a `StartError` that says in
 * one sentence what is wrong; nothing of what was stored has been changed then.
 */
export const openStore = (options: StoreOptions): Promise<OpenStore> => Promise.try(open, options);
