import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/coaching/time.ts';
import type { Message } from '../../src/playground/discord/state.ts';
import { buttonsOf, textOf } from '../../src/playground/discord/world/text.ts';
import { choicesOf, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const setUp = async (two: TwoAtHome) => {
  await two.ana.runs('/setup', { in: two.us, partner: two.ben });
};

const agrees = async (two: TwoAtHome, who: 'ana' | 'ben', more = {}) => {
  await two[who].presses('My own choices');
  return two[who].submits(choicesOf(more));
};

/** Ana's good news, and whether Ben hears of it. */
const nudgedAfterNews = async (two: TwoAtHome): Promise<boolean> => {
  await two.pass(MINUTE);
  await two.ana.says('I got the job!!', { in: two.us });
  await two.pass(15 * MINUTE);
  return two.ben.inbox.length > 0;
};

const card = (two: TwoAtHome): string =>
  two.ana
    .sees(two.us)
    .filter((message: Message) => buttonsOf(message).includes('My own choices'))
    .map(textOf)
    .join();

describe('two keys', () => {
  it('the card waits until both have chosen, and does not tell who has', async () => {
    const two = await twoAtHome();
    await setUp(two);
    const before = card(two);
    expect(before).toContain('Waiting');
    await agrees(two, 'ben');
    expect(card(two)).toBe(before);
    await agrees(two, 'ana');
    expect(card(two)).toContain('On.');
  });

  it('nothing is read while only one has chosen, neither then nor later', async () => {
    const two = await twoAtHome();
    await setUp(two);
    await agrees(two, 'ben');
    expect(await nudgedAfterNews(two)).toBe(false);
    await agrees(two, 'ana');
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toHaveLength(0);
  });

  it('nobody is nudged who ticked nothing', async () => {
    const two = await twoAtHome();
    await setUp(two);
    await agrees(two, 'ana');
    await agrees(two, 'ben', { 'When your partner shares it, nudge me about': [] });
    expect(await nudgedAfterNews(two)).toBe(false);
  });

  it('nobody is nudged whose time zone is not known', async () => {
    const two = await twoAtHome();
    await setUp(two);
    await agrees(two, 'ana');
    await agrees(two, 'ben', { 'Your time zone': 'Atlantis' });
    await two.settle();
    expect(two.ben.sees(two.us).map(textOf).join()).toContain('I do not know the time zone “Atlantis”');
    expect(await nudgedAfterNews(two)).toBe(false);
  });

  it('an author who is not read brings no nudge', async () => {
    const two = await twoAtHome();
    await setUp(two);
    await agrees(two, 'ana', { 'What may I read of yours?': 'Only my own drafts' });
    await agrees(two, 'ben');
    expect(await nudgedAfterNews(two)).toBe(false);
  });

  it('nobody under 18 is taken', async () => {
    const two = await twoAtHome();
    await setUp(two);
    await agrees(two, 'ana', { 'I am 18 or over': false });
    await two.settle();
    expect(two.ana.sees(two.us).map(textOf).at(-1)).toContain('18 or over');
    await agrees(two, 'ben');
    expect(card(two)).toContain('Waiting');
  });

  it('a pause is kept from the partner, and holds until it is over', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    const seen = two.ben.sees(two.us).map(textOf);
    await two.ana.runs('/pause', { in: two.us, for: 'hour' });
    expect(two.ben.sees(two.us).map(textOf)).toEqual(seen);
    expect(await nudgedAfterNews(two)).toBe(false);
    await two.pass(60 * MINUTE);
    expect(await nudgedAfterNews(two)).toBe(true);
  });
});

describe('inviting', () => {
  it.each([
    ['oneself', (two: TwoAtHome) => two.ana.runs('/setup', { in: two.us, partner: two.ana }), 'yourself'],
    [
      'a bot',
      (two: TwoAtHome) => two.ana.runs('/setup', { in: two.us, partner: { user: two.discord.world.bot } }),
      'A bot cannot',
    ],
    [
      'from a private conversation',
      (two: TwoAtHome) => two.ana.runs('/setup', { partner: two.ben }),
      'channel on a server',
    ],
  ])('%s gets a sentence that says what to do', async (_, invite, sentence) => {
    const two = await twoAtHome();
    expect(textOf(await invite(two))).toContain(sentence);
  });

  it('a channel has one couple only', async () => {
    const two = await twoAtHome();
    await setUp(two);
    const cleo = two.discord.world.person('Cleo', { in: two.home });
    await two.us.shows(cleo);
    expect(textOf(await cleo.runs('/setup', { in: two.us, partner: two.ben }))).toContain('already belongs');
  });

  it('a channel that others can see brings a private warning', async () => {
    const two = await twoAtHome();
    const open = two.home.channel('everyone');
    await two.ana.runs('/setup', { in: open, partner: two.ben });
    const warned = (who: 'ana' | 'ben') =>
      two[who].sees(open).some((shown) => textOf(shown).includes('can be seen by'));
    expect(warned('ana')).toBe(true);
    expect(warned('ben')).toBe(false);
  });
});
