import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { CHECK, LAYOUT, PATIENCE } from './database.ts';
import { StartError } from '../start-error.ts';

type Finding = { is: 'new' } | { is: 'newer' } | { is: 'ours'; check: string };

/**
 * What stands in the file, before anything is changed: the sealed check of its key, or undefined where nothing was
 * stored yet. Throws a `StartError` when it is damaged, of a newer Toward, or not Toward's.
 */
export const inspect = (file: string): string | undefined => {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return undefined;
  const finding = look(file);
  switch (finding.is) {
    case 'newer':
      throw new StartError(`${file} was written by a newer Toward: start that one instead.`);
    case 'new':
      return undefined;
    case 'ours':
      return finding.check;
  }
};

const look = (file: string): Finding => {
  try {
    // Read-only, because a writer that closes would already move what a crash left in the -wal.
    using database = new DatabaseSync(file, { readOnly: true, timeout: PATIENCE });
    return lookInto(database);
  } catch (error) {
    throw new StartError(
      `${file} cannot be read as Toward's database and was left as it is: put a good copy back, or move it away to begin anew.`,
      { cause: error },
    );
  }
};

const lookInto = (database: DatabaseSync): Finding => {
  z.object({ quick_check: z.literal('ok') }).parse(database.prepare('PRAGMA quick_check(1)').get());
  const count = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  if (z.object({ tables: z.number() }).parse(count).tables === 0) return { is: 'new' };
  const version = database.prepare('PRAGMA user_version').get();
  if (z.object({ user_version: z.number() }).parse(version).user_version > LAYOUT) return { is: 'newer' };
  const row = database.prepare('SELECT value FROM rows WHERE key = ?').get(CHECK);
  return { is: 'ours', check: z.object({ value: z.string() }).parse(row).value };
};
