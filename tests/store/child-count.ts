import { openDatabase } from '../../src/store/database.ts';
import { filesIn } from '../../src/store/folder.ts';
import { inspect } from '../../src/store/inspect.ts';
import { tablesIn } from '../../src/store/open.ts';
import { unlock } from '../../src/store/unlock.ts';

/** Counts up in the store as often as it is told; beside the lock, as no bot does, to try the changes themselves. */
const [dataDir = '', times = '0'] = process.argv.slice(2);
const files = filesIn(dataDir);
const seal = unlock(files, null, inspect(files.database) ?? '');
using database = openDatabase(files.database);
const { facts } = tablesIn(database, seal);
for (let n = 0; n < Number(times); n += 1)
  await facts.mutate('count', (now) => ({ value: String(Number(now?.value ?? 0) + 1) }));
