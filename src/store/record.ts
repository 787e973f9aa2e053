import { z } from 'zod';
import { StoreError } from './errors.ts';

/** The version of the rows that this code writes. */
const VERSION = 1;

const recordSchema = z.object({ v: z.literal(VERSION), row: z.unknown() });

const checked = <T>(schema: z.ZodType<T>, value: unknown, code: 'store_row' | 'store_version'): T => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new StoreError(code);
};

/** A row as the text that is stored. Throws a `StoreError` (`store_row`) when it is not a row of this table. */
export const writeRecord = <T>(schema: z.ZodType<T>, row: T): string =>
  JSON.stringify({ v: VERSION, row: checked(schema, row, 'store_row') });

/** The row in a stored text. Throws a `StoreError` when it is of another version, or is no row of this table. */
export const readRecord = <T>(schema: z.ZodType<T>, text: string): T =>
  checked(schema, checked(recordSchema, parseJson(text), 'store_version').row, 'store_row');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the row.
    throw new StoreError('store_row');
  }
};
