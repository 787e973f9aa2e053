import { CHECK } from './database.ts';
import { StartError } from '../start-error.ts';
import type { Files } from './folder.ts';
import { givenKey, readKeyFile } from './key.ts';
import { createSeal, type Seal } from './seal.ts';

/** Stored beside the rows, to tell the right key from a wrong one before any row is read. */
export const checkOf = (seal: Seal): string => seal.close(CHECK, CHECK);

const fits = (seal: Seal, check: string): boolean => {
  try {
    return seal.open(check, CHECK) === CHECK;
  } catch {
    return false;
  }
};

/** The seal of a database that is there. Throws a `StartError` when its key is missing or is another one. */
export const unlock = (files: Files, storeKey: string | null, check: string): Seal => {
  const key = storeKey === null ? readKeyFile(files.key) : givenKey(storeKey);
  if (!key)
    throw new StartError(
      `${files.key} is missing, and ${files.database} cannot be read without it: put it back, or set STORE_KEY.`,
    );
  const seal = createSeal(key);
  if (fits(seal, check)) return seal;
  const name = storeKey === null ? `The key in ${files.key}` : 'STORE_KEY';
  throw new StartError(
    `${name} is not the one that ${files.database} was written with: nothing was changed, use the first one again.`,
  );
};
