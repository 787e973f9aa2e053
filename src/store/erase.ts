import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { StoreError } from './errors.ts';
import { io } from './sqlite-errors.ts';

const checkpoint = z.object({ busy: z.number() });

/**
 * Empties the write-ahead log, which still holds rows as they were before they were deleted. Throws a `StoreError`
 * (`store_busy`) when a reader held it all the while: then ask again.
 */
export const forgetDeleted = (database: DatabaseSync): void => {
  const row = io(() => checkpoint.parse(database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()));
  if (row.busy !== 0) throw new StoreError('store_busy');
};
