import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { platform } from 'node:os';
import { dirname } from 'node:path';
import { codeOf } from '../error-code.ts';
import { StartError } from '../start-error.ts';
import { OWNER_ONLY_FILE } from './folder.ts';
import { KEY_BYTES } from './seal.ts';

const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/]{43}=?$/;

const decode = (text: string): Uint8Array | undefined => {
  if (HEX.test(text)) return Buffer.from(text, 'hex');
  return BASE64.test(text) ? Buffer.from(text, 'base64') : undefined;
};

/** The key in `STORE_KEY`, as 32 bytes. Throws a `StartError` when it holds anything but a key. */
export const givenKey = (storeKey: string): Uint8Array => {
  const key = decode(storeKey.trim());
  if (key) return key;
  throw new StartError(
    'STORE_KEY must be 32 bytes, as 64 hex digits or as base64: for example what "openssl rand -hex 32" prints, which looks like 9f2c04…b7e1.',
  );
};

/** The key in the file, which is made with a new key where there is none. */
export const keptKey = (file: string): Uint8Array => readKeyFile(file) ?? makeKeyFile(file);

/** The key in the file, as 32 bytes; undefined where there is no file. Throws a `StartError` when it holds no key. */
export const readKeyFile = (file: string): Uint8Array | undefined => {
  if (!existsSync(file)) return undefined;
  const key = decode(contentOf(file).trim());
  if (key) return key;
  throw new StartError(`${file} does not hold a key of 64 hex digits: put the right file back.`);
};

const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(
      `${file} cannot be read (${codeOf(error)}): the store cannot be opened without it.`,
      {
        cause: error,
      },
    );
  }
};

/** The file is on the disk as a whole when this returns. */
const makeKeyFile = (file: string): Uint8Array => {
  const key = randomBytes(KEY_BYTES);
  const draft = `${file}.new`;
  try {
    onDisk(draft, 'w', (handle) => writeSync(handle, `${key.toString('hex')}\n`));
    renameSync(draft, file);
    // Windows cannot sync a folder.
    if (platform() !== 'win32') onDisk(dirname(file), 'r', () => undefined);
  } catch (error) {
    throw new StartError(`${file} cannot be written (${codeOf(error)}): check DATA_DIR and its rights.`, {
      cause: error,
    });
  }
  return key;
};

const onDisk = (path: string, flags: string, act: (handle: number) => unknown): void => {
  const handle = openSync(path, flags, OWNER_ONLY_FILE);
  try {
    act(handle);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
