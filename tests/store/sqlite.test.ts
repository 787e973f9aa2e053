import { DatabaseSync } from 'node:sqlite';
import { filesIn } from '../../src/store/folder.ts';
import { openStore } from '../../src/store/open.ts';
import { storeContract } from './contract.ts';
import { newDataDir } from './folder.ts';

storeContract('SQLite', async () => {
  const dataDir = newDataDir();
  let store = await openStore({ dataDir });
  return {
    store,
    async reopen() {
      await store.close();
      store = await openStore({ dataDir });
      return store;
    },
    breakDown() {
      using other = new DatabaseSync(filesIn(dataDir).database);
      other.exec('DROP TABLE rows');
    },
    close: () => store.close(),
  };
});
