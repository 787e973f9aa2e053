import { z } from 'zod';
import { StoreError } from './errors.ts';

const sqliteError = z.object({ errcode: z.number() });

/** SQLITE_BUSY of sqlite.org/rescode.html; its extended codes share the low byte. */
const BUSY = 5;

export const isBusy = (error: unknown): boolean => {
  const parsed = sqliteError.safeParse(error);
  return parsed.success && (parsed.data.errcode & 0xff) === BUSY;
};

/** Does one thing with the database; whatever goes wrong there is a `StoreError`. */
export const io = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw new StoreError(isBusy(error) ? 'store_busy' : 'store_io', { cause: error });
  }
};
