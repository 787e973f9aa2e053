import { createMemoryStore } from '../support/memory-store.ts';
import { storeContract } from './contract.ts';

storeContract('in memory, for tests', () => {
  const store = createMemoryStore();
  return Promise.resolve({
    store,
    reopen: () => Promise.resolve(store),
    breakDown: () => {
      store.fail(true);
    },
    close: () => Promise.resolve(),
  });
});
