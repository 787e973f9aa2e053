import { describe, expect, it } from 'vitest';
import { createLocalJobs } from '../../src/jobs/local.ts';
import { StoreError } from '../../src/store/errors.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { jobsContract } from './contract.ts';
import { createBot, MINUTE, weekly, type MakeJobs } from './world.ts';

const make: MakeJobs = ({ clock, store, log }) => createLocalJobs({ clock, table: store.jobs, log });

jobsContract('in this process', make, () => Promise.resolve(createMemoryStore()));

describe('jobs in this process, when the store fails', () => {
  const startedBot = async () => {
    const store = createMemoryStore();
    const bot = createBot(make, store);
    await bot.start();
    return { bot, store };
  };

  it('says so to whoever puts or cancels a job, and keeps to the earlier word', async () => {
    const { bot, store } = await startedBot();
    await bot.jobs.put(weekly('a', 10 * MINUTE));
    store.fail(true);
    await expect(bot.jobs.put(weekly('a', MINUTE))).rejects.toThrow(StoreError);
    await expect(bot.jobs.put(weekly('b', MINUTE))).rejects.toThrow(StoreError);
    await expect(bot.jobs.cancel('a')).rejects.toThrow(StoreError);
    store.fail(false);
    await bot.pass(60 * MINUTE);
    expect(bot.ran).toEqual([{ id: 'a', at: 10 * MINUTE, now: 10 * MINUTE }]);
  });

  it('runs a job again whose end could not be noted', async () => {
    const { bot, store } = await startedBot();
    await bot.jobs.put(weekly('a', MINUTE));
    bot.let('a', () => {
      store.fail(bot.ran.length === 1);
      return Promise.resolve('done');
    });
    await bot.pass(10 * MINUTE);
    expect(bot.ran.map(({ now }) => now)).toEqual([MINUTE, MINUTE + 30_000]);
    expect(bot.logged).toEqual([{ event: 'job_failed', label: 'weekly', code: 'store_io' }]);
    expect(await bot.rows()).toEqual([]);
  });

  it('does not start when the stored jobs cannot be read', async () => {
    const store = createMemoryStore();
    const bot = createBot(make, store);
    store.fail(true);
    await expect(bot.start()).rejects.toThrow(StoreError);
  });
});
