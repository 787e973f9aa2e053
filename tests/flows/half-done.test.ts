import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { countingEar, type ReadCounts } from '../../scripts/replay/counting-ear.ts';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { MODE_WORDS } from '../../src/coaching/phrases.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { createKnowing } from '../support/knowing-classifier.ts';
import { choicesOf, isAway, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const NEWS = 'I got the job!!';
const MODE = 'What may I read of yours?';

const prefers = async (two: TwoAtHome, who: 'ana' | 'ben', ...wishes: string[]): Promise<void> => {
  await two[who].runs('/prefs', { in: two.us });
  for (const wish of wishes) {
    await two[who].chooses(wish);
    await two.settle();
  }
};

describe('a choice that is saved only in part', () => {
  it('is no consent to what was chosen before', async () => {
    const reads: ReadCounts = new Map();
    const two = await twoAtHome({ classifier: countingEar(createKnowing(), reads) });
    await two.bothAgree();
    await isAway(two, 91 * DAY);
    await two.ben.presses('My own choices');
    await two.ben.submits(choicesOf());
    const { people } = two.bot().toward.app.store;
    const healthy = { ...people };
    await two.ana.presses('My own choices');
    people.mutate = () => Promise.reject(new Error('the disk is full'));
    await two.ana.submits(choicesOf({ [MODE]: MODE_WORDS.draft.name }));
    await two.settle();
    Object.assign(people, healthy);
    await two.ana.says(NEWS, { in: two.us });
    await two.pass(HOUR);
    expect(reads.size).toBe(0);
  });
});

describe('a safety stop', () => {
  it('is not cut short by an older edit that is found late', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await prefers(two, 'ben', 'I wait: 3 hours');
    const news = await two.ana.says(NEWS, { in: two.us });
    await two.pass(MINUTE);
    await two.stopBot();
    await two.ana.edits(news, 'I will kill you if you leave me');
    await two.startBot();
    await two.pass(2 * HOUR);
    await two.ana.says('I will kill you if you leave me', { in: two.us });
    await two.pass(MINUTE);
    const stopOf = async () =>
      (await Array.fromAsync(two.bot().toward.app.store.couples.all()))[0]?.safeUntil ?? 0;
    const until = await stopOf();
    await two.pass(2 * HOUR);
    expect(await stopOf()).toBe(until);
  });
});

describe('a weekly note', () => {
  it('that waits after a fight goes on waiting, whatever else is chosen meanwhile', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await prefers(two, 'ben', 'Weekly note: Mondays');
    await two.pass(7 * HOUR + 43 * MINUTE);
    await two.ana.says('you never listen', { in: two.us });
    await two.pass(30 * MINUTE);
    await prefers(two, 'ben', 'Picture: dark');
    await two.pass(HOUR);
    expect(two.ben.inbox.map(textOf)).toEqual([expect.stringContaining('quiet week')]);
  });

  it('of somebody who erased brings nothing of them back by its button', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await prefers(two, 'ben', 'Weekly note: Mondays');
    await two.pass(9 * HOUR);
    await two.bot().toward.erase(two.ben.id);
    await two.ben.presses('No more weekly notes');
    await two.settle();
    expect(await two.bot().toward.app.store.people.get(two.ben.id)).toBeUndefined();
  });

  it('for both is not said to be in the channel where it could not be sent', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    for (const who of ['ana', 'ben'] as const)
      await prefers(two, who, 'Weekly note: Mondays', 'Weekly note: in our channel');
    await two.us.denies('bot', PermissionFlagsBits.SendMessages);
    await two.ana.runs('/week', { in: two.us, for: 'both' });
    await two.settle();
    const said = two.ana.sees(two.us).map(textOf).join();
    expect(said).toContain('quiet week');
    expect(said).not.toContain('It is in your channel');
  });
});
