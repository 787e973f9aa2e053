import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLog, type Log } from '../src/log.ts';
import { codeOf } from '../src/error-code.ts';
import { StoreError } from '../src/store/errors.ts';

const lineSchema = z.record(z.string(), z.unknown());

/** What one call writes, without pino's own level and time. */
const written = (act: (log: Log) => void): Record<string, unknown> => {
  const lines: string[] = [];
  act(createLog((id) => `hash-of-${id.length}`, { write: (line) => lines.push(line) }));
  expect(lines).toHaveLength(1);
  const { time, ...said } = lineSchema.parse(JSON.parse(lines[0] ?? ''));
  expect(time).toBeTypeOf('number');
  return said;
};

const INFO = 30;
const WARN = 40;

describe('the log', () => {
  it('says what happened, to whom it was hashed, and how long it took', () => {
    const entry = { event: 'nudge_sent', label: 'good_news', reason: 'due', ms: 12.5, code: 50_007 };
    expect(
      written((log) => {
        log.info(entry);
      }),
    ).toEqual({ level: INFO, ...entry });
    expect(
      written((log) => {
        log.warn(entry);
      }),
    ).toEqual({ level: WARN, ...entry });
  });

  it('never writes a couple’s id as it is', () => {
    const said = written((log) => {
      log.info({ event: 'turn_settled', couple: '123-456' });
    });
    expect(said).toEqual({ level: INFO, event: 'turn_settled', couple: 'hash-of-7' });
  });

  it.each(['I got the job!!', 'Yes', 'so, they said yes', 'one\ntwo', 'ça', '💛', '', 'a'.repeat(49)])(
    'writes "other" in the place of %j',
    (words) => {
      const entry = { event: words, label: words, reason: words, code: words };
      const said = written((log) => {
        log.info(entry);
      });
      expect(said).toEqual({ level: INFO, event: 'other', label: 'other', reason: 'other', code: 'other' });
    },
  );

  it('drops every field that it does not know', () => {
    const entry = {
      event: 'turn_settled',
      text: 'I got the job',
      err: new Error('I got the job'),
      msg: 'hi',
    };
    expect(
      written((log) => {
        log.info(entry);
      }),
    ).toEqual({ level: INFO, event: 'turn_settled' });
  });

  it('leaves out what has no value', () => {
    const said = written((log) => {
      log.info({ event: 'turn_settled', label: undefined });
    });
    expect(said).toEqual({ level: INFO, event: 'turn_settled' });
  });
});

describe('the code of an error', () => {
  it.each<[string, unknown, string | number]>([
    ['the code that it carries', Object.assign(new Error('words'), { code: 'ECONNRESET' }), 'econnreset'],
    ['a number as it is', Object.assign(new Error('words'), { code: 50_007 }), 50_007],
    ['a failure of the store', new StoreError('store_io'), 'store_io'],
    ['the name of its kind where it carries none', new TypeError('words'), 'typeerror'],
    [
      'its kind where the code is something else',
      Object.assign(new RangeError('words'), { code: {} }),
      'rangeerror',
    ],
    ['nothing of what was thrown that is no error', 'words', 'unknown'],
    ['nothing of nothing', undefined, 'unknown'],
  ])('is %s', (_, error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});
