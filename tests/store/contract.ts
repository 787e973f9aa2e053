import { describe, expect, it, onTestFinished } from 'vitest';
import { newPerson } from '../../src/coaching/person.ts';
import type { Store, Table } from '../../src/ports.ts';
import { StoreError } from '../../src/store/errors.ts';

export type StoreUnderTest = {
  store: Store;
  /** The same data, as after a restart. */
  reopen: () => Promise<Store>;
  /** From now on nothing can be read or written. */
  breakDown: () => void;
  close: () => Promise<void>;
};

const collect = async <T>(table: Table<T>): Promise<T[]> => Array.fromAsync(table.all());

const countUp = (now: { value: string } | undefined) => ({ value: String(Number(now?.value ?? 0) + 1) });

/** What every store must do, whatever it is made of. */
export const storeContract = (name: string, make: () => Promise<StoreUnderTest>): void => {
  const start = async (): Promise<StoreUnderTest> => {
    const subject = await make();
    onTestFinished(() => subject.close());
    return subject;
  };

  describe(`the store (${name})`, () => {
    it('answers undefined for a row that is not there', async () => {
      const { store } = await start();
      expect(await store.facts.get('greeting')).toBeUndefined();
      expect(await collect(store.facts)).toEqual([]);
    });

    it('gives back what was written, and tells the writer too', async () => {
      const { store } = await start();
      const anna = { ...newPerson('anna'), coupleId: 'anna-ben', usedAt: 5 };
      expect(await store.people.mutate('anna', () => anna)).toEqual(anna);
      expect(await store.people.get('anna')).toEqual(anna);
    });

    it('shows a change the row as it stands', async () => {
      const { store } = await start();
      await store.facts.mutate('count', countUp);
      await store.facts.mutate('count', countUp);
      expect(await store.facts.get('count')).toEqual({ value: '2' });
    });

    it('keeps what is stored safe from later changes to the object', async () => {
      const { store } = await start();
      const fact = { value: 'before' };
      await store.facts.mutate('greeting', () => fact);
      fact.value = 'after';
      expect(await store.facts.get('greeting')).toEqual({ value: 'before' });
    });

    it('deletes a row when the change answers undefined', async () => {
      const { store } = await start();
      await store.facts.mutate('greeting', () => ({ value: 'hello' }));
      expect(await store.facts.mutate('greeting', () => undefined)).toBeUndefined();
      expect(await store.facts.get('greeting')).toBeUndefined();
    });

    it('writes nothing when the change answers the row it was given', async () => {
      const { store } = await start();
      await store.facts.mutate('greeting', () => ({ value: 'hello' }));
      const answer = await store.facts.mutate('greeting', (now) => {
        if (now) now.value = 'changed in place';
        return now;
      });
      expect(answer).toEqual({ value: 'changed in place' });
      expect(await store.facts.get('greeting')).toEqual({ value: 'hello' });
    });

    it('leaves the row as it was when the change throws, and throws the same error on', async () => {
      const { store } = await start();
      await store.facts.mutate('greeting', () => ({ value: 'hello' }));
      const refusal = new Error('not now');
      const refused = store.facts.mutate('greeting', () => {
        throw refusal;
      });
      await expect(refused).rejects.toBe(refusal);
      expect(await store.facts.mutate('greeting', (now) => now)).toEqual({ value: 'hello' });
    });

    it('refuses a row that is not of its table, and keeps the one it has', async () => {
      const { store } = await start();
      await store.jobs.mutate('a', () => ({ id: 'a', at: 1, task: { kind: 'weekly', userId: 'anna' } }));
      const refused = store.jobs.mutate('a', (now) => now && { ...now, at: Number.NaN });
      await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'store_row' });
      expect(await store.jobs.get('a')).toMatchObject({ at: 1 });
    });

    it('deletes by key, and minds nothing where there is no row', async () => {
      const { store } = await start();
      await store.facts.mutate('greeting', () => ({ value: 'hello' }));
      await store.facts.delete('greeting');
      await store.facts.delete('greeting');
      expect(await store.facts.get('greeting')).toBeUndefined();
    });

    it('lists every row of a table and of no other', async () => {
      const { store } = await start();
      await store.channels.mutate('one', () => ({ coupleId: 'anna-ben' }));
      const values = Array.from({ length: 1_203 }, (_, n) => String(n));
      for (const value of values) await store.facts.mutate(`fact ${value}`, () => ({ value }));
      const listed = (await collect(store.facts)).map(({ value }) => Number(value));
      expect(listed.sort((a, b) => a - b)).toEqual(values.map(Number));
      expect(await collect(store.channels)).toEqual([{ coupleId: 'anna-ben' }]);
    });

    it('can be changed while it is being listed', async () => {
      const { store } = await start();
      for (const value of ['a', 'b', 'c']) await store.facts.mutate(value, () => ({ value }));
      for await (const { value } of store.facts.all()) await store.facts.delete(value);
      expect(await collect(store.facts)).toEqual([]);
    });

    it('keeps rows of two tables under one key apart', async () => {
      const { store } = await start();
      await store.facts.mutate('same', () => ({ value: 'a fact' }));
      await store.channels.mutate('same', () => ({ coupleId: 'a couple' }));
      await store.facts.delete('same');
      expect(await store.facts.get('same')).toBeUndefined();
      expect(await store.channels.get('same')).toEqual({ coupleId: 'a couple' });
    });

    it('takes any text as a key', async () => {
      const { store } = await start();
      const keys = ['', ' ', 'a:b', 'a::b', "'; DROP TABLE rows", '💛', 'A', 'a'];
      for (const value of keys) await store.facts.mutate(value, () => ({ value }));
      for (const value of keys) expect(await store.facts.get(value)).toEqual({ value });
    });

    it('loses none of 500 changes made at once', async () => {
      const { store } = await start();
      await Promise.all(Array.from({ length: 500 }, () => store.facts.mutate('count', countUp)));
      expect(await store.facts.get('count')).toEqual({ value: '500' });
    });

    it('still has everything after a restart', async () => {
      const { store, reopen } = await start();
      await store.people.mutate('anna', () => newPerson('anna'));
      await store.facts.mutate('greeting', () => ({ value: 'hello' }));
      await store.facts.delete('greeting');
      const again = await reopen();
      expect(await again.people.get('anna')).toEqual(newPerson('anna'));
      expect(await again.facts.get('greeting')).toBeUndefined();
    });

    it('rejects every call when it has broken down, rather than answering that there is nothing', async () => {
      const { store, breakDown } = await start();
      await store.facts.mutate('opted out', () => ({ value: 'yes' }));
      breakDown();
      await expect(store.facts.get('opted out')).rejects.toThrow(StoreError);
      await expect(store.facts.mutate('opted out', (now) => now)).rejects.toThrow(StoreError);
      await expect(store.facts.delete('opted out')).rejects.toThrow(StoreError);
      await expect(collect(store.facts)).rejects.toThrow(StoreError);
    });
  });
};
