import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/coaching/time.ts';
import type { Fault, Match } from '../../src/playground/discord/faults.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const DROPPED: Fault = { kind: 'drop', when: 'before' };
const HISTORY: Match = { method: 'GET', path: /\/messages/ };

/** Ana's news, and then so much else that the bot has to fetch its words to judge Ben's answer. */
const newsLongAgo = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  for (const text of ['I got the job!!', 'milk', 'eggs']) {
    await two.ana.says(text, { in: two.us });
    await two.pass(MINUTE);
  }
  return two;
};

describe('an answer while the connection to Discord breaks', () => {
  it('is judged by the cue’s words, which are asked for once more', async () => {
    const two = await newsLongAgo();
    two.discord.faults.next(DROPPED, HISTORY);
    await two.ben.says('did you pay the rent?', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox.map(textOf)).toEqual([expect.stringContaining('shared good news')]);
    expect(two.logged.join('')).not.toContain('failed');
  });

  it('counts by its existence when the words cannot be had', async () => {
    const two = await newsLongAgo();
    two.discord.faults.next(DROPPED, HISTORY, 2);
    await two.ben.says('did you pay the rent?', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
  });

  it('is heard with its own news all the same', async () => {
    const two = await newsLongAgo();
    two.discord.faults.next(DROPPED, HISTORY, 2);
    await two.ben.says('passed my driving test', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ana.inbox.map(textOf)).toEqual([expect.stringContaining('shared good news')]);
  });
});

describe('a reaction while the bot is away', () => {
  it('answers the moment, so that a smaller one after it is noticed', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    const news = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(MINUTE);
    await two.stopBot();
    await two.ben.reacts('🎉', news);
    await two.startBot();
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
    await two.ben.runs('/prefs', { in: two.us });
    await two.settle();
    await two.ben.chooses(['Good news', 'Affection']);
    await two.ana.says('miss your face', { in: two.us });
    await two.pass(45 * MINUTE);
    expect(two.ben.inbox.map(textOf)).toEqual([expect.stringContaining('sent some love')]);
  });
});

describe('an edit while the connection is lost', () => {
  it('is told once it is back, however long that took', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    const news = await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(15 * MINUTE);
    expect(two.ben.inbox.map(textOf).join()).toContain('the job');
    const lost = once(two.bot().client, Events.ShardReconnecting);
    two.discord.gateway.breakOff();
    const edited = two.ana.edits(news, 'never mind');
    await lost;
    await two.clock.advanceTo(two.clock.now() + 20 * MINUTE);
    await edited;
    await two.discord.gateway.connected();
    await two.settle();
    expect(two.ben.inbox.map(textOf).join()).not.toContain('the job');
  });
});
