import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dumpStore } from '../../src/store/dump.ts';
import { openStore } from '../../src/store/open.ts';
import { bytesIn, newDataDir } from './folder.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/dump.ts', import.meta.url));
const KEY = 'a'.repeat(64);

const runScript = (env: Record<string, string>) =>
  promisify(execFile)(process.execPath, [SCRIPT], { env: { ...process.env, ...env } });

const openWithRows = async (storeKey?: string) => {
  const dataDir = newDataDir();
  const store = await openStore({ dataDir, storeKey });
  await store.facts.mutate('greeting', () => ({ value: 'hello' }));
  await store.channels.mutate('one', () => ({ coupleId: 'anna-ben' }));
  return { dataDir, store };
};

const ROWS = [
  { table: 'channels', row: { coupleId: 'anna-ben' } },
  { table: 'facts', row: { value: 'hello' } },
];

describe('the dump', () => {
  it('gives every row while the bot runs', async () => {
    const { dataDir, store } = await openWithRows();
    onTestFinished(() => store.close());
    expect(await Array.fromAsync(dumpStore({ dataDir }))).toEqual(ROWS);
  });

  it('gives every row when the bot does not run, and changes no file', async () => {
    const { dataDir, store } = await openWithRows(KEY);
    await store.close();
    const before = bytesIn(dataDir).get('toward.db');
    expect(await Array.fromAsync(dumpStore({ dataDir, storeKey: KEY }))).toEqual(ROWS);
    expect(bytesIn(dataDir).get('toward.db')).toEqual(before);
    const again = await openStore({ dataDir, storeKey: KEY });
    await again.close();
  });

  it('says so when nothing is stored, and makes no folder', async () => {
    const dataDir = newDataDir();
    await expect(Array.fromAsync(dumpStore({ dataDir }))).rejects.toThrow(
      `Nothing is stored in ${dataDir} yet.`,
    );
    expect(() => bytesIn(dataDir)).toThrow('ENOENT');
  });

  it('prints JSON lines, with the key and the folder from the environment', async () => {
    const { dataDir, store } = await openWithRows(KEY);
    onTestFinished(() => store.close());
    const { stdout, stderr } = await runScript({ DATA_DIR: dataDir, STORE_KEY: KEY });
    expect(stdout).toBe(ROWS.map((row) => `${JSON.stringify(row)}\n`).join(''));
    expect(stderr).toBe('');
  });

  it('ends with one sentence when the key is wrong', async () => {
    const { dataDir, store } = await openWithRows(KEY);
    await store.close();
    const failed = runScript({ DATA_DIR: dataDir, STORE_KEY: 'b'.repeat(64) });
    await expect(failed).rejects.toMatchObject({ code: 1, stdout: '' });
    await expect(failed).rejects.toHaveProperty(
      'stderr',
      expect.stringMatching(/^STORE_KEY is not the one .*\n$/),
    );
  });
});
