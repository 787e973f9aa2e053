import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { makePrivate } from './folder.ts';

/** The version of the file's layout. */
export const LAYOUT = 1;

/** How long one process waits for another to finish writing, in ms. */
export const PATIENCE = 5_000;

/** The key of the row that only the right key opens; rows of tables have a separator in theirs. */
export const CHECK = 'check';

/** Opens the file for writing, and makes it where there is none. */
export const openDatabase = (file: string): DatabaseSync => {
  makePrivate(file);
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  // SQLite gives them the file's own rights when it makes them, but they may be older than those.
  for (const beside of [`${file}-wal`, `${file}-shm`]) if (existsSync(beside)) makePrivate(beside);
  return database;
};

/** Lays out a new file: the table and the check of its key come together or not at all. */
export const layOut = (database: DatabaseSync, check: string): void => {
  database.exec('BEGIN IMMEDIATE');
  database.exec('CREATE TABLE rows (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID');
  database.prepare('INSERT INTO rows (key, value) VALUES (?, ?)').run(CHECK, check);
  database.exec(`PRAGMA user_version = ${LAYOUT}; COMMIT`);
};
