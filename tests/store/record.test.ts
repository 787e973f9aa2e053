import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readRecord, writeRecord } from '../../src/store/record.ts';

const schema = z.object({ value: z.string(), since: z.number().default(0) });

describe('a record', () => {
  it('keeps its version beside the row', () => {
    expect(writeRecord(schema, { value: 'hello', since: 1 })).toBe(
      '{"v":1,"row":{"value":"hello","since":1}}',
    );
  });

  it('fills in what rows did not have yet when it was written', () => {
    expect(readRecord(schema, '{"v":1,"row":{"value":"hello"}}')).toEqual({ value: 'hello', since: 0 });
  });

  it.each([
    ['a version that it does not know', '{"v":2,"row":{"value":"hello"}}', 'store_version'],
    ['no version', '{"value":"hello"}', 'store_version'],
    ['a row of another shape', '{"v":1,"row":{"value":7}}', 'store_row'],
    ['no row', '{"v":1,"row":null}', 'store_row'],
    ['text that is no JSON', 'hello', 'store_row'],
  ])('refuses %s', (_, text, code) => {
    expect(() => readRecord(schema, text)).toThrow(expect.objectContaining({ name: 'StoreError', code }));
  });
});
