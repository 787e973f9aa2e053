import { config } from 'dotenv';
import { z } from 'zod';
import { StoreError } from '../src/store/errors.ts';
import { StartError } from '../src/start-error.ts';
import { dumpStore } from '../src/store/dump.ts';

/** An entry left empty in `.env` is an entry not made. */
const given = z.string().transform((text) => text || undefined);

const environment = z.object({ DATA_DIR: given.optional(), STORE_KEY: given.optional() });

config({ quiet: true });
const { DATA_DIR = './data', STORE_KEY } = environment.parse(process.env);

try {
  for await (const row of dumpStore({ dataDir: DATA_DIR, storeKey: STORE_KEY }))
    console.log(JSON.stringify(row));
} catch (error) {
  if (!(error instanceof StartError || error instanceof StoreError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
