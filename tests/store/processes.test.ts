import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { bytesIn, newDataDir } from './folder.ts';

const start = (script: string, ...args: string[]) => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
};

const ended = async (child: ChildProcess): Promise<number | null> => {
  await once(child, 'exit');
  return child.exitCode;
};

describe('several processes on one file', { timeout: 60_000 }, () => {
  it('lose none of the changes that three of them make at once', async () => {
    const dataDir = newDataDir();
    const store = await openStore({ dataDir });
    onTestFinished(() => store.close());
    const children = [1, 2, 3].map(() => start('./child-count.ts', dataDir, '200'));
    expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0]);
    expect(await store.facts.get('count')).toEqual({ value: '600' });
  });

  it('are one bot at most, and a killed one is in nobody’s way and has lost nothing', async () => {
    const dataDir = newDataDir();
    const child = start('./child-hold.ts', dataDir);
    await once(child.stdout, 'data');
    await expect(openStore({ dataDir })).rejects.toThrow(`Toward is already running on ${dataDir}`);
    child.kill('SIGKILL');
    await ended(child);
    const store = await openStore({ dataDir });
    expect(await store.facts.get('greeting')).toEqual({ value: 'hello' });
    await store.close();
  });

  it('leave what a killed one had not moved yet where it was, when the next one may not start', async () => {
    const dataDir = newDataDir();
    const child = start('./child-hold.ts', dataDir);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await ended(child);
    const kept = () => ['toward.db', 'toward.db-wal'].map((name) => bytesIn(dataDir).get(name));
    const before = kept();
    expect(before.every((bytes) => bytes && bytes.length > 0)).toBe(true);
    const wrong = openStore({ dataDir, storeKey: 'f'.repeat(64) });
    await expect(wrong).rejects.toThrow('STORE_KEY is not the one');
    expect(kept()).toEqual(before);
  });
});
