import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store, TaskOutcome } from '../../src/ports.ts';
import { createBot, flush, MINUTE, weekly, type Bot, type MakeJobs } from './world.ts';

/** A run that takes until it is told to end. */
const held = () => Promise.withResolvers<TaskOutcome>();

/** What every driver of jobs must do. `makeStore` gives a new store for each test. */
export const jobsContract = (name: string, make: MakeJobs, makeStore: () => Promise<Store>): void => {
  const newBot = async (): Promise<Bot> => createBot(make, await makeStore());
  const startedBot = async (): Promise<Bot> => {
    const bot = await newBot();
    await bot.start();
    return bot;
  };
  const restarted = async ({ store, clock }: Bot): Promise<Bot> => {
    const bot = createBot(make, store, clock);
    await bot.start();
    return bot;
  };

  describe(`jobs (${name}): when they run`, () => {
    it('runs a job once its time has come, not before, and forgets it then', async () => {
      const bot = await startedBot();
      await bot.jobs.put(weekly('a', 10 * MINUTE));
      await bot.pass(10 * MINUTE - 1);
      expect(bot.ran).toEqual([]);
      await bot.pass(1);
      expect(bot.ran).toEqual([{ id: 'a', at: 10 * MINUTE, now: 10 * MINUTE }]);
      expect(await bot.rows()).toEqual([]);
      await bot.pass(60 * MINUTE);
      expect(bot.names()).toEqual(['a']);
    });

    it('runs a job that is due already without waiting', async () => {
      const bot = await startedBot();
      await bot.jobs.put(weekly('a', -MINUTE));
      await bot.jobs.idle();
      expect(bot.ran).toEqual([{ id: 'a', at: -MINUTE, now: 0 }]);
    });

    it('begins jobs in the order in which they are due, and those of one time as they came', async () => {
      const bot = await newBot();
      for (const [id, at] of Object.entries({ d: 4, a: 1, c: 3, b: 1, e: 4 }))
        await bot.jobs.put(weekly(id, at));
      await bot.start();
      await bot.pass(10);
      expect(bot.names()).toEqual(['a', 'b', 'c', 'd', 'e']);
    });

    it('runs four at once and no more', async () => {
      const bot = await startedBot();
      const gate = held();
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
        bot.let(id, () => gate.promise);
        await bot.jobs.put(weekly(id, MINUTE));
      }
      await bot.passBeside(MINUTE);
      expect(bot.names()).toEqual(['a', 'b', 'c', 'd']);
      gate.resolve('done');
      await bot.jobs.idle();
      expect(bot.names()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    });

    it('waits with one timer, of 30 seconds at most', async () => {
      const bot = await startedBot();
      for (const id of ['a', 'b', 'c']) await bot.jobs.put(weekly(id, 60 * MINUTE));
      expect(bot.clock.waiting()).toBe(1);
      bot.clock.set(60 * MINUTE);
      await bot.pass(30_000);
      expect(bot.names()).toEqual(['a', 'b', 'c']);
      expect(bot.clock.waiting()).toBe(0);
    });

    it('runs nothing early when the clock was set back', async () => {
      const bot = await startedBot();
      await bot.jobs.put(weekly('a', 10 * MINUTE));
      bot.clock.set(-60 * MINUTE);
      await bot.pass(70 * MINUTE - 1);
      expect(bot.names()).toEqual([]);
      await bot.pass(1);
      expect(bot.ran).toEqual([{ id: 'a', at: 10 * MINUTE, now: 10 * MINUTE }]);
    });
  });

  describe(`jobs (${name}): a newer word`, () => {
    it.each([
      { word: 'later', at: 20 },
      { word: 'earlier', at: 5 },
    ])('moves a job that is put again $word', async ({ at }) => {
      const bot = await startedBot();
      await bot.jobs.put(weekly('a', 10 * MINUTE));
      await bot.jobs.put(weekly('a', at * MINUTE));
      await bot.pass(60 * MINUTE);
      expect(bot.ran).toEqual([{ id: 'a', at: at * MINUTE, now: at * MINUTE }]);
    });

    it('never runs a cancelled job, also after a restart', async () => {
      const bot = await startedBot();
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.jobs.cancel('a');
      await bot.jobs.cancel('never there');
      const again = await restarted(bot);
      await again.pass(60 * MINUTE);
      expect([...bot.names(), ...again.names()]).toEqual([]);
    });

    it('comes back when the task asks for it', async () => {
      const bot = await startedBot();
      const answers: TaskOutcome[] = [{ again: 3 * MINUTE }, 'done'];
      bot.let('a', () => Promise.resolve(answers.shift() ?? 'done'));
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.pass(2 * MINUTE);
      expect(await bot.rows()).toEqual([weekly('a', 3 * MINUTE)]);
      await bot.pass(60 * MINUTE);
      expect(bot.ran.map(({ at }) => at)).toEqual([MINUTE, 3 * MINUTE]);
    });

    it.each<{ outcome: TaskOutcome }>([{ outcome: 'done' }, { outcome: { again: 50 * MINUTE } }])(
      'keeps a job that was put again during its run, which ended with $outcome',
      async ({ outcome }) => {
        const bot = await startedBot();
        const gate = held();
        bot.let('a', () => gate.promise);
        await bot.jobs.put(weekly('a', MINUTE));
        await bot.passBeside(MINUTE);
        await bot.jobs.put(weekly('a', 20 * MINUTE));
        gate.resolve(outcome);
        await bot.jobs.idle();
        expect(await bot.rows()).toEqual([weekly('a', 20 * MINUTE)]);
        bot.let('a', () => Promise.resolve('done'));
        await bot.pass(30 * MINUTE);
        expect(bot.ran.map(({ at }) => at)).toEqual([MINUTE, 20 * MINUTE]);
      },
    );

    it('keeps a job that is put again at the very moment its run ends', async () => {
      const bot = await startedBot();
      const gate = held();
      bot.let('a', () => gate.promise);
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.passBeside(MINUTE);
      gate.resolve('done');
      await bot.jobs.put(weekly('a', 20 * MINUTE));
      await bot.jobs.idle();
      expect(await bot.rows()).toEqual([weekly('a', 20 * MINUTE)]);
    });

    it('never runs one job twice at the same time', async () => {
      const bot = await startedBot();
      const [first, second] = [held(), held()];
      bot.let('a', () => first.promise);
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.passBeside(MINUTE);
      bot.let('a', () => second.promise);
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.passBeside(5 * MINUTE);
      expect(bot.names()).toEqual(['a']);
      first.resolve('done');
      await flush();
      expect(bot.names()).toEqual(['a', 'a']);
      second.resolve('done');
      await bot.jobs.idle();
    });

    it.each<{ outcome: () => Promise<TaskOutcome> }>([
      { outcome: () => Promise.resolve({ again: 2 * MINUTE }) },
      { outcome: () => Promise.reject(new Error('no luck')) },
    ])('does not bring back a job that was cancelled during its run', async ({ outcome }) => {
      const bot = await startedBot();
      const gate = held();
      bot.let('a', () => gate.promise.then(outcome));
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.passBeside(MINUTE);
      await bot.jobs.cancel('a');
      gate.resolve('done');
      await bot.jobs.idle();
      await bot.pass(60 * MINUTE);
      expect(bot.names()).toEqual(['a']);
      expect(await bot.rows()).toEqual([]);
    });

    it('may be put and cancelled by the task itself', async () => {
      const bot = await startedBot();
      bot.let('a', async () => {
        await bot.jobs.put(weekly('b', 0));
        await bot.jobs.cancel('c');
        return 'done';
      });
      await bot.jobs.put(weekly('c', 2 * MINUTE));
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.pass(60 * MINUTE);
      expect(bot.names()).toEqual(['a', 'b']);
    });
  });

  describe(`jobs (${name}): failures and restarts`, () => {
    it('tries a failed run again after 30 seconds, then twice as long each time, up to ten minutes', async () => {
      const bot = await startedBot();
      bot.let('a', () => Promise.reject(new Error('words that nobody may log')));
      await bot.jobs.put(weekly('a', 0));
      await bot.jobs.idle();
      await bot.pass(40 * MINUTE);
      const times = bot.ran.map(({ now }) => now / 1_000);
      expect(times).toEqual([0, 30, 90, 210, 450, 930, 1_530, 2_130]);
      expect(bot.ran.every(({ at }) => at === 0)).toBe(true);
      expect(bot.logged[0]).toEqual({ event: 'job_failed', label: 'weekly', code: 'error' });
      expect(bot.logged).toHaveLength(times.length);
    });

    it('begins anew with short waits once a run went well', async () => {
      const bot = await startedBot();
      const fail = () => Promise.reject(new Error('no luck'));
      const answers = [fail, fail, () => Promise.resolve({ again: 10 * MINUTE }), fail];
      bot.let('a', () => answers.shift()?.() ?? Promise.resolve('done'));
      await bot.jobs.put(weekly('a', 0));
      await bot.jobs.idle();
      await bot.pass(60 * MINUTE);
      expect(bot.ran.map(({ now }) => now / 1_000)).toEqual([0, 30, 90, 600, 630]);
    });

    it('does not let one failing job hold up the others', async () => {
      const bot = await startedBot();
      bot.let('a', () => Promise.reject(new Error('no luck')));
      for (const id of ['a', 'b']) await bot.jobs.put(weekly(id, MINUTE));
      await bot.pass(MINUTE);
      expect(bot.names()).toEqual(['a', 'b']);
    });

    it('bears a task that throws at once', async () => {
      const bot = await startedBot();
      bot.let('a', () => {
        bot.let('a', () => Promise.resolve('done'));
        throw new Error('no luck');
      });
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.pass(10 * MINUTE);
      expect(bot.ran.map(({ now }) => now)).toEqual([MINUTE, MINUTE + 30_000]);
    });

    it.each<{ word: string; say: (bot: Bot) => Promise<void>; ran: number[] }>([
      { word: 'put again', say: ({ jobs }) => jobs.put(weekly('a', 20 * MINUTE)), ran: [20 * MINUTE] },
      { word: 'cancelled', say: ({ jobs }) => jobs.cancel('a'), ran: [] },
    ])('heeds that a job is $word while it starts', async ({ say, ran }) => {
      const before = await newBot();
      await before.jobs.put(weekly('a', MINUTE));
      const bot = createBot(make, before.store, before.clock);
      const starting = bot.start();
      await say(bot);
      await starting;
      await bot.pass(60 * MINUTE);
      expect(bot.ran.map(({ at }) => at)).toEqual(ran);
    });

    it('keeps a job that was put before the start', async () => {
      const bot = await newBot();
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.pass(5 * MINUTE);
      expect(bot.names()).toEqual([]);
      await bot.start();
      await bot.jobs.idle();
      expect(bot.names()).toEqual(['a']);
    });

    it('takes up after a restart what came due while it was down', async () => {
      const bot = await startedBot();
      await bot.jobs.put(weekly('b', 2 * MINUTE));
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.jobs.put(weekly('c', 60 * MINUTE));
      await bot.jobs.stop();
      await bot.pass(10 * MINUTE);
      const again = await restarted(bot);
      await again.jobs.idle();
      expect(bot.names()).toEqual([]);
      expect(again.names()).toEqual(['a', 'b']);
      await again.pass(50 * MINUTE);
      expect(again.names()).toEqual(['a', 'b', 'c']);
    });

    it('runs a job again when the bot died during its run', async () => {
      const bot = await startedBot();
      bot.let('a', () => held().promise);
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.passBeside(MINUTE);
      expect(bot.names()).toEqual(['a']);
      const again = await restarted(bot);
      await again.jobs.idle();
      expect(again.ran).toEqual([{ id: 'a', at: MINUTE, now: MINUTE }]);
      expect(await again.rows()).toEqual([]);
    });

    it('finishes what runs when it stops, and begins nothing more', async () => {
      const bot = await startedBot();
      const gate = held();
      bot.let('a', () => gate.promise);
      await bot.jobs.put(weekly('a', MINUTE));
      await bot.jobs.put(weekly('b', 2 * MINUTE));
      await bot.passBeside(MINUTE);
      const stopped: string[] = [];
      const stopping = bot.jobs.stop().then(() => stopped.push('stopped'));
      await bot.passBeside(5 * MINUTE);
      expect(stopped).toEqual([]);
      gate.resolve('done');
      await stopping;
      await bot.pass(60 * MINUTE);
      expect(bot.names()).toEqual(['a']);
      expect(await bot.rows()).toEqual([weekly('b', 2 * MINUTE)]);
      expect(bot.clock.waiting()).toBe(0);
    });

    it('loads ten thousand jobs and runs them', { timeout: 30_000 }, async () => {
      const bot = await newBot();
      for (let n = 0; n < 10_000; n += 1) await bot.jobs.put(weekly(`job ${n}`, (n * 7_919) % 10_000));
      const again = await restarted(bot);
      onTestFinished(() => again.jobs.stop());
      await again.jobs.idle();
      await again.pass(10_000);
      expect(again.ran).toHaveLength(10_000);
      expect(again.ran.every(({ at }, n) => at === n)).toBe(true);
      expect(await again.rows()).toEqual([]);
    });
  });
};
