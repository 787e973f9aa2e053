import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { StartError } from '../../src/start-error.ts';
import { filesIn } from '../../src/store/folder.ts';
import { openStore, type StoreOptions } from '../../src/store/open.ts';
import { bytesIn, newDataDir } from './folder.ts';

const KEY = '0123456789abcdef'.repeat(4);
const OTHER_KEY = 'f'.repeat(64);

/** A folder with one row in it, as a bot leaves it that was stopped. */
const usedDataDir = async (storeKey?: string): Promise<string> => {
  const dataDir = newDataDir();
  const store = await openStore({ dataDir, storeKey });
  await store.facts.mutate('greeting', () => ({ value: 'hello' }));
  await store.close();
  return dataDir;
};

const sentence = async (options: StoreOptions): Promise<string> => {
  const error: unknown = await openStore(options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  return error instanceof StartError ? error.message : '';
};

/** What may not change: the database and its key. */
const held = (dataDir: string) =>
  [...bytesIn(dataDir)].filter(([name]) => name === 'toward.db' || name === 'store.key');

describe('starting', () => {
  it('makes a key of its own and uses it again', async () => {
    const dataDir = await usedDataDir();
    expect(bytesIn(dataDir).get('store.key')?.toString()).toMatch(/^[0-9a-f]{64}\n$/);
    const store = await openStore({ dataDir });
    expect(await store.facts.get('greeting')).toEqual({ value: 'hello' });
    await store.close();
  });

  it.each([
    ['hex', KEY],
    ['capital hex', KEY.toUpperCase()],
    ['base64', Buffer.from(KEY, 'hex').toString('base64')],
    ['base64 without its ending', Buffer.from(KEY, 'hex').toString('base64').replace('=', '')],
  ])('takes STORE_KEY as %s, and keeps no key file then', async (_, storeKey) => {
    const dataDir = await usedDataDir(KEY);
    const store = await openStore({ dataDir, storeKey });
    expect(await store.facts.get('greeting')).toEqual({ value: 'hello' });
    await store.close();
    expect(bytesIn(dataDir).has('store.key')).toBe(false);
  });

  it('begins anew over an empty file, which a crash can leave behind', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    writeFileSync(filesIn(dataDir).database, '');
    const store = await openStore({ dataDir });
    expect(await store.facts.get('greeting')).toBeUndefined();
    await store.close();
  });
});

describe('refusing to start', () => {
  it.each(['', 'secret', KEY.slice(1), `${KEY}00`, 'z'.repeat(64)])('with STORE_KEY=%s', async (storeKey) => {
    const dataDir = newDataDir();
    expect(await sentence({ dataDir, storeKey })).toMatch(/^STORE_KEY must be 32 bytes.*for example/);
    expect([...bytesIn(dataDir).keys()]).toEqual(['toward.lock']);
  });

  it('with another STORE_KEY', async () => {
    const dataDir = await usedDataDir(KEY);
    const before = held(dataDir);
    expect(await sentence({ dataDir, storeKey: OTHER_KEY })).toBe(
      `STORE_KEY is not the one that ${dataDir}/toward.db was written with: nothing was changed, use the first one again.`,
    );
    expect(held(dataDir)).toEqual(before);
  });

  it('with another key file', async () => {
    const dataDir = await usedDataDir();
    writeFileSync(filesIn(dataDir).key, OTHER_KEY);
    const before = held(dataDir);
    expect(await sentence({ dataDir })).toContain(`The key in ${dataDir}/store.key is not the one`);
    expect(held(dataDir)).toEqual(before);
  });

  it('with rows but no key, rather than making a new one', async () => {
    const dataDir = await usedDataDir();
    rmSync(filesIn(dataDir).key);
    expect(await sentence({ dataDir })).toContain(`${dataDir}/store.key is missing`);
    expect(bytesIn(dataDir).has('store.key')).toBe(false);
  });

  it.each(['', 'half a key', KEY.slice(0, 40)])('with a key file that holds "%s"', async (content) => {
    const dataDir = await usedDataDir();
    writeFileSync(filesIn(dataDir).key, content);
    expect(await sentence({ dataDir })).toContain(`${dataDir}/store.key does not hold a key`);
    expect(bytesIn(dataDir).get('store.key')?.toString()).toBe(content);
  });

  it('with a key file that holds no key, also where nothing is stored yet', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    writeFileSync(filesIn(dataDir).key, 'half a key');
    expect(await sentence({ dataDir })).toContain('does not hold a key');
    expect(bytesIn(dataDir).get('store.key')?.toString()).toBe('half a key');
  });

  it('with a key file that cannot be read', async () => {
    const dataDir = await usedDataDir();
    rmSync(filesIn(dataDir).key);
    mkdirSync(filesIn(dataDir).key);
    expect(await sentence({ dataDir })).toContain(`${dataDir}/store.key cannot be read (eisdir)`);
  });

  it.each<[string, (file: string) => void]>([
    [
      'is no database',
      (file) => {
        writeFileSync(file, 'no database '.repeat(1_000));
      },
    ],
    [
      'is cut short',
      (file) => {
        truncateSync(file, 5_000);
      },
    ],
    [
      'is of another program',
      (file) => {
        rmSync(file);
        using other = new DatabaseSync(file);
        other.exec('CREATE TABLE notes (text)');
      },
    ],
  ])('on a database file that %s', async (_, spoil) => {
    const dataDir = await usedDataDir();
    const { database } = filesIn(dataDir);
    spoil(database);
    const before = held(dataDir);
    expect(await sentence({ dataDir })).toContain(`${database} cannot be read as Toward's database`);
    expect(held(dataDir)).toEqual(before);
  });

  it('on a folder where the database file should be', async () => {
    const dataDir = await usedDataDir();
    const { database } = filesIn(dataDir);
    rmSync(database);
    mkdirSync(database);
    expect(await sentence({ dataDir })).toContain(`${database} cannot be read as Toward's database`);
  });

  it('on the data of a newer version', async () => {
    const dataDir = await usedDataDir();
    {
      using other = new DatabaseSync(filesIn(dataDir).database);
      other.exec('PRAGMA user_version = 2');
    }
    expect(await sentence({ dataDir })).toContain('was written by a newer Toward');
  });

  it('in a folder that is a file', async () => {
    const dataDir = newDataDir();
    writeFileSync(dataDir, 'a file');
    expect(await sentence({ dataDir })).toBe(
      `DATA_DIR is ${dataDir}, which is a file: name a folder instead.`,
    );
  });

  it('in a folder that cannot be made', async () => {
    const parent = newDataDir();
    writeFileSync(parent, 'a file');
    const dataDir = join(parent, 'data');
    expect(await sentence({ dataDir })).toContain(`The folder ${dataDir} cannot be made (enotdir)`);
  });

  it.skipIf(userInfo().uid === 0)('in a folder where it may not write', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir, { mode: 0o500 });
    expect(await sentence({ dataDir })).toContain(`${dataDir}/toward.lock cannot be written (eacces)`);
  });

  it('with something else in the place of its lock', async () => {
    const dataDir = newDataDir();
    mkdirSync(filesIn(dataDir).lock, { recursive: true });
    expect(await sentence({ dataDir })).toContain(`${dataDir}/toward.lock cannot be used as Toward's lock`);
  });

  it('a second time on the same data, until the first has closed', async () => {
    const dataDir = newDataDir();
    const first = await openStore({ dataDir });
    expect(await sentence({ dataDir })).toContain(`Toward is already running on ${dataDir}`);
    await first.close();
    const second = await openStore({ dataDir });
    await second.close();
  });

  it('lets go of the data again, so that it starts once things are right', async () => {
    const dataDir = await usedDataDir(KEY);
    await sentence({ dataDir, storeKey: OTHER_KEY });
    const store = await openStore({ dataDir, storeKey: KEY });
    expect(await store.facts.get('greeting')).toEqual({ value: 'hello' });
    await store.close();
  });
});
