import { describe, expect, it } from 'vitest';
import { countingEar, type ReadCounts } from '../../scripts/replay/counting-ear.ts';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import { buttonsOf, textOf } from '../../src/playground/discord/world/text.ts';
import { createKnowing } from '../support/knowing-classifier.ts';
import { choicesOf, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const NEWS = 'I got the job!!';

const agreed = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  return two;
};

const nudged = async (): Promise<TwoAtHome> => {
  const two = await agreed();
  await two.ana.says(NEWS, { in: two.us });
  await two.pass(15 * MINUTE);
  expect(two.ben.inbox).toHaveLength(1);
  return two;
};

/** The coach takes its time over a due nudge, as a model may, and is let go on later. */
const whileWordsAreFound = async (two: TwoAtHome, meanwhile: () => Promise<unknown>): Promise<void> => {
  await two.pass(9 * MINUTE + 30_000);
  const { coach } = two.bot().toward.app;
  const [gate, asked] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const suggest = coach.suggest.bind(coach);
  coach.suggest = async (request) => {
    asked.resolve(undefined);
    await gate.promise;
    return suggest(request);
  };
  await two.clock.advanceTo(two.clock.now() + MINUTE);
  await asked.promise;
  await meanwhile();
  gate.resolve(undefined);
  await two.settle();
};

describe('what is chosen while a nudge is being prepared', () => {
  it.each<[string, (two: TwoAtHome) => Promise<unknown>]>([
    ['a pause of the reader', (two) => two.ben.runs('/pause', { in: two.us })],
    ['a pause of the author', (two) => two.ana.runs('/pause', { in: two.us })],
    [
      'the reader’s leaving',
      async (two) => {
        await two.ben.runs('/privacy leave', { in: two.us });
        await two.ben.presses('Leave');
      },
    ],
  ])('counts: %s', async (_, meanwhile) => {
    const two = await agreed();
    await two.ana.says(NEWS, { in: two.us });
    await whileWordsAreFound(two, () => meanwhile(two));
    expect(two.ben.inbox.map(textOf).join()).not.toContain('good news');
  });
});

describe('a pause of the author', () => {
  it('does not show to the reader of a nudge, whatever they press', async () => {
    const two = await nudged();
    await two.ana.runs('/pause', { in: two.us });
    await two.ben.presses('Another idea');
    await two.ben.runs('/coach', { in: two.us });
    await two.settle();
    const said = [...two.ben.inbox, ...two.ben.sees(two.us)].map(textOf).join();
    expect(said).not.toMatch(/not there any more|did not work/u);
    expect(textOf(two.ben.inbox[0] ?? expect.fail())).toContain('shared good news');
  });

  it('uses up nothing that waits behind the panel', async () => {
    const two = await agreed();
    await two.ben.closesDms();
    await two.ana.says(NEWS, { in: two.us });
    await two.pass(15 * MINUTE);
    await two.ana.runs('/pause', { in: two.us });
    await two.ben.presses('Anything for me?');
    await two.settle();
    expect(two.ben.sees(two.us).map(textOf).join()).toContain('shared good news');
  });
});

describe('an old card', () => {
  it('agrees to no other channel than the one it stands in', async () => {
    const reads: ReadCounts = new Map();
    const two = await twoAtHome({ classifier: countingEar(createKnowing(), reads) });
    await two.bothAgree();
    const card = two.ben.sees(two.us).find((message) => buttonsOf(message).includes('My own choices'));
    const lobby = two.home.channel('lobby');
    await two.ana.runs('/setup', { in: lobby, partner: two.ben });
    await two.ana.presses('My own choices');
    await two.ana.submits(choicesOf());
    const answer = await two.ben.presses('My own choices', { on: card ?? expect.fail() });
    expect(textOf(answer)).toContain('too old');
    await two.ben.says(NEWS, { in: lobby });
    await two.pass(HOUR);
    expect(reads.size).toBe(0);
  });
});

describe('the longest wait', () => {
  it('still brings a nudge', async () => {
    const two = await agreed();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses('I wait: 12 hours');
    await two.ben.chooses('Quiet hours: none');
    await two.ana.says(NEWS, { in: two.us });
    await two.pass(13 * HOUR);
    expect(two.ben.inbox).toHaveLength(1);
  });
});

describe('a nudge that arrived without the bot’s knowing', () => {
  it('counts, so that the next one does not come on its heels', async () => {
    const two = await agreed();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses('I wait: not at all');
    const sent = { method: 'POST', path: /\/messages$/ };
    two.discord.faults.next({ kind: 'drop', when: 'after' }, sent, 100);
    await two.ana.says('third meeting about the same thing today, I am done', { in: two.us });
    await two.pass(20_000);
    two.discord.faults.clear();
    await two.ana.says('interview in an hour… idk', { in: two.us });
    await two.pass(HOUR);
    expect(two.ben.inbox).toHaveLength(1);
  });
});

describe('words that are edited into danger', () => {
  it.each([
    ['while the bot listens', true],
    ['while it is away', false],
  ])('are nobody’s to be warm to, and stop the notes: %s', async (_, listens) => {
    const two = await agreed();
    const message = await two.ana.says(NEWS, { in: two.us });
    await two.pass(MINUTE);
    if (!listens) await two.stopBot();
    await two.pass(MINUTE);
    await two.ana.edits(message, `${NEWS} if you ever leave me I will kill you`);
    if (!listens) await two.startBot();
    await two.pass(20 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
    const [couple] = await Array.fromAsync(two.bot().toward.app.store.couples.all());
    expect(couple?.safeUntil).toBeGreaterThan(two.clock.now());
  });
});
