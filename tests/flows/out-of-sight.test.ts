import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { isAway, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const NEWS = 'I got the job!!';

const nudged = async () => {
  const two = await twoAtHome();
  await two.bothAgree();
  const message = await two.ana.says(NEWS, { in: two.us });
  await two.pass(15 * MINUTE);
  expect(two.ben.inbox.map(textOf).join()).toContain('the job');
  return { two, message };
};

const couplesOf = (two: TwoAtHome) => Array.fromAsync(two.bot().toward.app.store.couples.all());

describe('while the bot was away', () => {
  it('a channel was deleted: its couple is forgotten', async () => {
    const { two } = await nudged();
    await two.stopBot();
    await two.us.deletes();
    await two.startBot();
    await two.pass(MINUTE);
    expect(await couplesOf(two)).toEqual([]);
    expect(two.ben.inbox.map(textOf).join()).not.toContain('the job');
  });

  it('a server put it out: its couples there are forgotten a week after it knows', async () => {
    const { two } = await nudged();
    await two.stopBot();
    await two.home.kicksBot();
    await two.startBot();
    await isAway(two, 6 * DAY);
    expect(await couplesOf(two)).toHaveLength(1);
    await isAway(two, 2 * DAY);
    await two.pass(MINUTE);
    expect(await couplesOf(two)).toEqual([]);
  });

  it('a message was deleted: the nudge about it has no quote any more', async () => {
    const { two, message } = await nudged();
    await two.stopBot();
    await two.ana.deletes(message);
    await two.startBot();
    expect(two.ben.inbox.map(textOf).join()).not.toContain('the job');
  });

  it('a message was deleted whose nudge had only just been sent: nor has that one', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    const message = await two.ana.says(NEWS, { in: two.us });
    const sent = { method: 'POST', path: /\/messages$/ };
    two.discord.faults.next({ kind: 'drop', when: 'after' }, sent, 1_000);
    await two.pass(10 * MINUTE + 20_000);
    expect(two.ben.inbox.map(textOf).join()).toContain('the job');
    await two.stopBot();
    two.discord.faults.clear();
    await two.ana.deletes(message);
    await two.startBot();
    await two.pass(HOUR);
    expect(two.ben.inbox.map(textOf).join()).not.toContain('the job');
  });
});

describe('a quote that cannot be taken back at once', () => {
  it('is taken back a little later', async () => {
    const { two, message } = await nudged();
    two.discord.faults.next({ kind: 'drop', when: 'before' }, { method: 'PATCH' }, 100);
    await two.ana.deletes(message);
    await two.settle();
    two.discord.faults.clear();
    expect(two.ben.inbox.map(textOf).join()).toContain('the job');
    await two.pass(2 * MINUTE);
    expect(two.ben.inbox.map(textOf).join()).not.toContain('the job');
    const jobs = await Array.fromAsync(two.bot().toward.app.store.jobs.all());
    expect(jobs.filter(({ task }) => task.kind === 'blank')).toEqual([]);
  });
});

describe('a reader who cannot see the channel any more', () => {
  it('is not told what is said there', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.us.hides(two.ben);
    await two.ana.says(NEWS, { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
  });
});

describe('an erasing that fails half way', () => {
  it.each(['moments', 'channels', 'jobs', 'people'] as const)(
    'is finished the next time: %s',
    async (table) => {
      const two = await twoAtHome();
      await two.bothAgree();
      await two.ana.says(NEWS, { in: two.us });
      await two.pass(MINUTE);
      const { store } = two.bot().toward.app;
      await two.ana.runs('/privacy erase', { in: two.us });
      const healthy = { ...store[table] };
      store[table].delete = () => Promise.reject(new Error('the disk is full'));
      await two.ana.presses('Erase everything');
      await two.settle();
      store[table].delete = (key) => healthy.delete(key);
      await two.ana.runs('/privacy erase', { in: two.us });
      await two.ana.presses('Erase everything');
      await two.settle();
      const left = [];
      for (const rows of [store.couples, store.channels, store.moments, store.jobs, store.people])
        for await (const row of rows.all()) left.push(JSON.stringify(row));
      expect(left.filter((row) => row.includes(two.ana.id))).toEqual([]);
    },
  );
});
