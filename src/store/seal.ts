import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { StoreError } from './errors.ts';

const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
/** NIST SP 800-38D: 96 bits of nonce, 128 of tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Hex digits of an id in the logs: enough to tell couples apart. */
const LOG_DIGITS = 16;

export type Seal = {
  /** Text that only `open` with the same key and the same `place` gives back. */
  close(text: string, place: string): string;
  /** Throws a `StoreError` (`store_sealed`) for another key, another place or changed text. */
  open(sealed: string, place: string): string;
  /** The key under which a row is stored: it tells nothing of the id, nor which rows of two tables share one. */
  keyOf(table: string, id: string): string;
  /** An id for the logs, as 16 hex digits; it cannot be matched with the keys of rows. */
  hashId: (id: string) => string;
};

/** `master` is 32 bytes; each purpose gets a key of its own from it. */
export const createSeal = (master: Uint8Array): Seal => {
  const subkey = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `toward/${purpose}`, KEY_BYTES));
  const [values, rows, logs] = [subkey('values'), subkey('rows'), subkey('logs')];
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex');

  return {
    close(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, values, nonce).setAAD(Buffer.from(place));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
    },
    open(sealed, place) {
      try {
        const bytes = Buffer.from(sealed, 'base64');
        const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
        const decipher = createDecipheriv(CIPHER, values, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(place))
          .setAuthTag(tag);
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch (error) {
        throw new StoreError('store_sealed', { cause: error });
      }
    },
    keyOf: (table, id) => mac(rows, `${table}:${id}`),
    hashId: (id) => mac(logs, id).slice(0, LOG_DIGITS),
  };
};
