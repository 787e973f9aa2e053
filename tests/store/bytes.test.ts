import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { newPerson } from '../../src/coaching/person.ts';
import { filesIn } from '../../src/store/folder.ts';
import { openStore } from '../../src/store/open.ts';
import { bytesIn, newDataDir } from './folder.ts';

const ID = '80351110224678912';
const HOST = 'models.invented-host.example';

const openWithRows = async () => {
  const dataDir = newDataDir();
  const store = await openStore({ dataDir });
  onTestFinished(() => store.close());
  const anna = newPerson(ID);
  await store.people.mutate(ID, () => ({
    ...anna,
    preferences: { ...anna.preferences, cloudHost: HOST },
  }));
  await store.facts.mutate('greeting', () => ({ value: 'hello' }));
  return { dataDir, store };
};

const storedValues = (dataDir: string): string[] => {
  using other = new DatabaseSync(filesIn(dataDir).database, { readOnly: true });
  const rows = other.prepare("SELECT value FROM rows WHERE key LIKE 'people:%'").all();
  return z
    .array(z.object({ value: z.string() }))
    .parse(rows)
    .map(({ value }) => value);
};

const filesWith = (dataDir: string, text: string): string[] =>
  [...bytesIn(dataDir)].filter(([, bytes]) => bytes.includes(text)).map(([name]) => name);

describe('the bytes on the disk', () => {
  it('hold no id and no value in clear, in any file, while the store is open and after', async () => {
    const { dataDir, store } = await openWithRows();
    const words = [ID, HOST, 'greeting', 'hello', 'preferences', 'cloudHost'];
    expect([...bytesIn(dataDir).keys()]).toContain('toward.db-wal');
    expect(words.flatMap((word) => filesWith(dataDir, word))).toEqual([]);
    await store.erased();
    expect(words.flatMap((word) => filesWith(dataDir, word))).toEqual([]);
  });

  it('hold nothing of a row that was deleted or changed, once that was asked', async () => {
    const { dataDir, store } = await openWithRows();
    const [first = ''] = storedValues(dataDir);
    await store.people.mutate(ID, (now) => now && { ...now, usedAt: 1 });
    const [second = ''] = storedValues(dataDir);
    expect(filesWith(dataDir, first)).not.toEqual([]);
    await store.people.delete(ID);
    await store.erased();
    expect([first.length > 0, second.length > 0, first === second]).toEqual([true, true, false]);
    for (const text of [first, second])
      for (const part of [text, text.slice(0, 40), text.slice(-40)])
        expect(filesWith(dataDir, part)).toEqual([]);
    expect(await store.facts.get('greeting')).toEqual({ value: 'hello' });
  });

  it('says that it could not while a reader still needs the old rows', { timeout: 30_000 }, async () => {
    const { dataDir, store } = await openWithRows();
    using reader = new DatabaseSync(filesIn(dataDir).database, { readOnly: true });
    reader.exec('BEGIN; SELECT * FROM rows');
    reader.prepare('SELECT count(*) FROM rows').get();
    await store.people.delete(ID);
    await expect(store.erased()).rejects.toMatchObject({ code: 'store_busy' });
    reader.exec('COMMIT');
    await store.erased();
  });

  it('belong to their owner alone', async () => {
    const { dataDir } = await openWithRows();
    const modes = [...bytesIn(dataDir).keys()].map((name) => [
      name,
      (statSync(join(dataDir, name)).mode & 0o777).toString(8),
    ]);
    expect(Object.fromEntries(modes)).toEqual({
      'store.key': '600',
      'toward.db': '600',
      'toward.db-shm': '600',
      'toward.db-wal': '600',
      'toward.lock': '600',
    });
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
  });

  it('belong to their owner alone again, where a copy that was put back was open to others', async () => {
    const { dataDir, store } = await openWithRows();
    await store.close();
    chmodSync(filesIn(dataDir).database, 0o644);
    const again = await openStore({ dataDir });
    await again.facts.mutate('greeting', () => ({ value: 'hello again' }));
    const modes = ['toward.db', 'toward.db-wal', 'toward.db-shm'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    await again.close();
  });
});

describe('rows that someone else changed', () => {
  const tamper = (dataDir: string, sql: string): void => {
    using other = new DatabaseSync(filesIn(dataDir).database);
    other.exec(sql);
  };

  it('do not open in the place of another row', async () => {
    const { dataDir, store } = await openWithRows();
    await store.people.mutate('ben', () => newPerson('ben'));
    tamper(
      dataDir,
      "UPDATE rows SET value = (SELECT max(value) FROM rows WHERE key LIKE 'people:%') WHERE key LIKE 'people:%'",
    );
    const read = await Promise.allSettled([store.people.get(ID), store.people.get('ben')]);
    expect(read.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('reject when read, listed or changed, and stay as they are', async () => {
    const { dataDir, store } = await openWithRows();
    tamper(dataDir, "UPDATE rows SET value = 'bm9uc2Vuc2U=' WHERE key LIKE 'people:%'");
    const sealed = { name: 'StoreError', code: 'store_sealed' };
    await expect(store.people.get(ID)).rejects.toMatchObject(sealed);
    await expect(store.people.mutate(ID, () => newPerson(ID))).rejects.toMatchObject(sealed);
    await expect(Array.fromAsync(store.people.all())).rejects.toMatchObject(sealed);
    expect(storedValues(dataDir)).toEqual(['bm9uc2Vuc2U=']);
  });
});
