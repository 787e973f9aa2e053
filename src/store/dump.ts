import { DatabaseSync } from 'node:sqlite';
import { PATIENCE } from './database.ts';
import { StartError } from '../start-error.ts';
import { filesIn } from './folder.ts';
import { inspect } from './inspect.ts';
import { tablesIn, type StoreOptions } from './open.ts';
import { unlock } from './unlock.ts';

/**
 * Every stored row, opened, while the bot may go on running. Throws a `StartError` when the data cannot be opened, a
 * `StoreError` at the first row that cannot be read.
 */
export async function* dumpStore({
  dataDir,
  storeKey,
}: StoreOptions): AsyncGenerator<{ table: string; row: unknown }> {
  const files = filesIn(dataDir);
  const check = inspect(files.database);
  if (check === undefined) throw new StartError(`Nothing is stored in ${dataDir} yet.`);
  const seal = unlock(files, storeKey ?? null, check);
  using database = new DatabaseSync(files.database, { readOnly: true, timeout: PATIENCE });
  for (const [name, table] of Object.entries(tablesIn(database, seal)))
    for await (const row of table.all()) yield { table: name, row };
}
