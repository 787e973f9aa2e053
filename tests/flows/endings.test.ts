import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { choicesOf, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const rows = async (two: TwoAtHome) => {
  const { couples, channels, moments } = two.bot().toward.app.store;
  const count = async (table: { all(): AsyncIterable<unknown> }) =>
    (await Array.fromAsync(table.all())).length;
  return { couples: await count(couples), channels: await count(channels), moments: await count(moments) };
};

const together = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  await two.ana.says('I got the job!!', { in: two.us });
  await two.pass(15 * MINUTE);
  expect(await rows(two)).toEqual({ couples: 1, channels: 1, moments: 1 });
  return two;
};

describe('when the channel is deleted', () => {
  it('forgets the couple at once, and takes the quotes back', async () => {
    const two = await together();
    await two.us.deletes();
    await two.settle();
    expect(await rows(two)).toEqual({ couples: 0, channels: 0, moments: 0 });
    expect(two.ben.inbox.map(textOf).join()).not.toContain('job');
  });
});

describe('when the bot is put out of the server', () => {
  it('forgets the couple after seven days', async () => {
    const two = await together();
    await two.home.kicksBot();
    await two.pass(6 * DAY);
    expect((await rows(two)).couples).toBe(1);
    await two.pass(2 * DAY);
    expect(await rows(two)).toEqual({ couples: 0, channels: 0, moments: 0 });
  });
});

describe('a server that takes the bot back while it is down', () => {
  it('keeps its couple', async () => {
    const two = await together();
    const { jobs } = two.bot().toward.app;
    const { guildId } = (await Array.fromAsync(two.bot().toward.app.store.couples.all()))[0] ?? expect.fail();
    await jobs.put({ id: `gone:${guildId}`, at: two.clock.now() + DAY, task: { kind: 'gone', guildId } });
    await two.stopBot();
    await two.startBot();
    await two.pass(2 * DAY);
    expect((await rows(two)).couples).toBe(1);
  });
});

describe('after ninety days without a new choice', () => {
  /** As if both had chosen ninety days ago: the days themselves would take long to pass. */
  const grownOld = async (two: TwoAtHome, at = two.clock.now()): Promise<void> => {
    const { store, jobs } = two.bot().toward.app;
    const then = at - 90 * DAY;
    for await (const { id } of store.couples.all())
      await store.couples.mutate(
        id,
        (couple) => couple && { ...couple, agreed: { [two.ana.id]: then, [two.ben.id]: then } },
      );
    await jobs.put({
      id: `consent:${two.ben.id}`,
      at: at + MINUTE,
      task: { kind: 'consent', userId: two.ben.id },
    });
  };
  const reminders = (two: TwoAtHome) =>
    two.ben.inbox.map(textOf).filter((text) => text.includes('three months'));

  it('reminds once, and then keeps silent and unread', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await grownOld(two);
    await two.pass(HOUR);
    expect(reminders(two)).toHaveLength(1);
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(DAY);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('waits for the morning', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.pass(13 * HOUR);
    await grownOld(two);
    await two.pass(HOUR);
    expect(reminders(two)).toHaveLength(0);
    await two.pass(10 * HOUR);
    expect(reminders(two)).toHaveLength(1);
  });

  it('writes to nobody who never asked for messages', async () => {
    const two = await twoAtHome();
    await two.ana.runs('/setup', { in: two.us, partner: two.ben });
    for (const person of [two.ana, two.ben]) {
      await person.presses('My own choices');
      await person.submits(choicesOf({ 'When your partner shares it, nudge me about': [] }));
    }
    await two.settle();
    await grownOld(two);
    await two.pass(DAY);
    expect([...two.ana.inbox, ...two.ben.inbox]).toEqual([]);
  });

  it('asks anew ninety days after the latest choice', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    const planned = async () => (await two.bot().toward.app.store.jobs.get(`consent:${two.ben.id}`))?.at ?? 0;
    const first = await planned();
    await two.pass(DAY);
    await two.bothAgree();
    expect((await planned()) - first).toBeGreaterThanOrEqual(DAY);
  });
});

describe('a couple that falls silent', () => {
  it('has its moments forgotten all the same, once they are 35 days old', async () => {
    const two = await together();
    const { moments } = two.bot().toward.app.store;
    for await (const { coupleId } of moments.all())
      await moments.mutate(
        coupleId,
        (row) =>
          row && { ...row, moments: row.moments.map((each) => ({ ...each, at: each.at - 34.5 * DAY })) },
      );
    const left = async () => (await Array.fromAsync(moments.all())).flatMap((row) => row.moments).length;
    expect(await left()).toBe(1);
    await two.pass(2 * DAY);
    expect(await left()).toBe(0);
  });
});
