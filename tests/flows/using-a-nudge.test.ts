import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import { buttonsOf, textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** Ben has a nudge about Ana's good news. */
const nudged = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  await two.ana.says('I got the job!!', { in: two.us });
  await two.pass(15 * MINUTE);
  expect(two.ben.inbox).toHaveLength(1);
  return two;
};

const whispered = async (two: TwoAtHome): Promise<string> => {
  await two.settle();
  return two.ben.inbox.map(textOf).at(-1) ?? '';
};

const lineOf = (two: TwoAtHome): string => two.ben.inbox.map(textOf)[0]?.split('\n').at(-1) ?? '';

describe('a nudge', () => {
  it('begins neutrally, links to the message and ends with one line that asks', async () => {
    const two = await nudged();
    const text = two.ben.inbox.map(textOf)[0] ?? '';
    expect(text).toMatch(
      /^A small moment: <@\d+> \[shared good news\]\(https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+\)/,
    );
    expect(lineOf(two).match(/\?/g)).toHaveLength(1);
    expect(two.ben.inbox.flatMap(buttonsOf)).toEqual(['Another idea', 'Check my draft', 'Not now']);
  });

  it('gives another line in place, never the same', async () => {
    const two = await nudged();
    const seen = new Set([lineOf(two)]);
    for (let press = 0; press < 5; press += 1) {
      await two.ben.presses('Another idea');
      await two.settle();
      seen.add(lineOf(two));
    }
    expect(seen.size).toBe(6);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('looks at a draft in private', async () => {
    const two = await nudged();
    await two.ben.presses('Check my draft');
    await two.ben.submits({ 'What would you like to say?': 'nice' });
    expect(await whispered(two)).toContain('nice');
    expect(two.ana.inbox).toHaveLength(0);
  });

  it('comes back once in three hours after not now, while it is open', async () => {
    const two = await nudged();
    await two.ben.presses('Not now');
    await two.ben.presses('Not now');
    await two.pass(2 * HOUR);
    expect(two.ben.inbox.filter((message) => buttonsOf(message).length > 0)).toHaveLength(1);
    await two.pass(HOUR + 5 * MINUTE);
    expect(two.ben.inbox.filter((message) => buttonsOf(message).length > 0)).toHaveLength(2);
  });

  it('says why, and shows more examples', async () => {
    const two = await nudged();
    await two.ben.chooses('Why this?');
    expect(await whispered(two)).toMatch(/\d{4}/);
    await two.ben.chooses('Show more examples');
    expect((await whispered(two)).split('\n').length).toBeGreaterThan(1);
  });

  it('keeps quiet for the rest of the day after mute today', async () => {
    const two = await nudged();
    await two.ben.chooses('Mute today');
    await two.pass(2 * HOUR);
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await two.ana.says('passed my driving test', { in: two.us });
    await two.pass(HOUR);
    expect(two.ben.inbox.filter((message) => buttonsOf(message).length > 0)).toHaveLength(1);
  });

  it('closes as misread and is more careful after wrong read', async () => {
    const two = await nudged();
    await two.ben.chooses('Wrong read');
    await two.settle();
    const { store } = two.bot().toward.app;
    const [couple] = await Array.fromAsync(store.moments.all());
    expect(couple?.moments[0]?.closed?.how).toBe('misread');
    expect((await store.people.get(two.ben.id))?.wrongReads).toHaveLength(1);
  });

  it('answers one private sentence once its message is gone', async () => {
    const two = await nudged();
    const [message = expect.fail()] = two.ana.sees(two.us).slice(-1);
    // The edit that takes the quote away is lost, so that the card still stands there.
    two.discord.faults.next({ kind: 'drop', when: 'before' }, { method: 'PATCH' }, 100);
    await two.ana.deletes(message);
    await two.settle();
    two.discord.faults.clear();
    await two.ben.presses(`nudge|another|${message.id}|0`);
    expect(await whispered(two)).toContain('not there any more');
  });
});

describe('erasing', () => {
  it('forgets both, cancels what was to come and tells the channel only that the coach is off', async () => {
    const two = await nudged();
    await two.ana.says('passed my driving test', { in: two.us });
    await two.pass(MINUTE);
    await two.ben.runs('/privacy erase', { in: two.us });
    await two.ben.presses('Erase everything');
    await two.settle();
    const { store } = two.bot().toward.app;
    for (const table of ['couples', 'channels', 'moments'] as const)
      expect(await Array.fromAsync<unknown>(store[table].all())).toEqual([]);
    expect((await Array.fromAsync(store.jobs.all())).map(({ id }) => id)).toEqual(['sweep']);
    expect((await Array.fromAsync(store.people.all())).map(({ id }) => id)).toEqual([two.ana.id]);
    expect(two.ana.sees(two.us).map(textOf)).toContain('Toward was switched off here.');
    expect(two.ben.inbox.map(textOf).join()).not.toContain('job');
    await two.pass(5 * HOUR);
    expect(two.ana.inbox).toHaveLength(0);
  });

  it('is not done by the first step alone', async () => {
    const two = await nudged();
    await two.ben.runs('/privacy erase', { in: two.us });
    await two.ben.presses('Keep it');
    expect(await Array.fromAsync(two.bot().toward.app.store.couples.all())).toHaveLength(1);
  });
});
