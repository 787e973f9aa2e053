import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../start-error.ts';
import { makePrivate } from './folder.ts';
import { isBusy } from './sqlite-errors.ts';

/**
 * Holds `file` for this process alone until the answer is called. The operating system holds the lock, so a process
 * that was killed leaves none behind. Throws a `StartError` when another process has it.
 */
export const lock = (file: string, dataDir: string): (() => void) => {
  makePrivate(file);
  const database = new DatabaseSync(file, { open: false, timeout: 0 });
  try {
    database.open();
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    if (database.isOpen) database.close();
    throw new StartError(
      isBusy(error)
        ? `Toward is already running on ${dataDir}: stop it first, or give this one another DATA_DIR.`
        : `${file} cannot be used as Toward's lock: remove it and start again.`,
      { cause: error },
    );
  }
  return () => {
    if (database.isOpen) database.close();
  };
};
