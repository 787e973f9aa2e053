import { openStore } from '../../src/store/open.ts';

/** Opens the store, writes one row, says so and stays until it is killed. */
const store = await openStore({ dataDir: process.argv[2] ?? '' });
await store.facts.mutate('greeting', () => ({ value: 'hello' }));
console.log('open');
setInterval(() => store.hashId(''), 60_000);
