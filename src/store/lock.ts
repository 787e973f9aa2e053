import { DatabaseSync } from 'node:sqlite';
import { StartError } from './errors.ts';
import { makePrivate } from './folder.ts';
import { isBusy } from './sqlite-errors.ts';

/**
 * Holds `file` for this process alone until the answer is called. The operating system holds the lock, so a process
 * that was killed leaves none behind. Throws a `StartError` when another process has it.
 */
export const lock = (file: string, dataDir: string): (() => void) => {
  makePrivate(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new StartError(
      isBusy(error)
        ? `Toward is already running on ${dataDir}: stop it first, or give this one another DATA_DIR.`
        : `${file} is not Toward's lock file: remove it and start again.`,
      { cause: error },
    );
  }
  return () => {
    database.close();
  };
};
