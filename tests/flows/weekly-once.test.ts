import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { Person } from '../../src/playground/discord/world/person.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { isAway, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** Saved one after the other. */
const prefers = async (two: TwoAtHome, person: Person, ...wishes: string[]): Promise<void> => {
  await person.runs('/prefs', { in: two.us });
  for (const wish of wishes) {
    await person.chooses(wish);
    await two.settle();
  }
};

/** Ben has a note on Tuesdays at six, in Lisbon. */
const bensTuesdays = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  await prefers(two, two.ben, 'Weekly note: Tuesdays');
  return two;
};

/** What the bot sends arrives, and it never hears so. */
const loseAnswers = ({ discord }: TwoAtHome): void => {
  discord.faults.next({ kind: 'drop', when: 'after' }, { method: 'POST', path: /\/messages$/ }, 1_000);
};

/** The bot is gone with the answer, and back after Discord has forgotten the nonce. */
const isGoneForHours = async (two: TwoAtHome): Promise<void> => {
  await two.stopBot();
  two.discord.faults.clear();
  await two.pass(2 * HOUR);
  await two.startBot();
  await two.pass(HOUR);
};

describe('a note whose sending was cut off', () => {
  it('is not sent again by a bot that comes back after hours', async () => {
    const two = await bensTuesdays();
    await two.pass(DAY);
    loseAnswers(two);
    await two.pass(8 * HOUR + MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
    await isGoneForHours(two);
    expect(two.ben.inbox).toHaveLength(1);
    await isAway(two, 6 * DAY + 12 * HOUR);
    await two.pass(9 * HOUR);
    expect(two.ben.inbox).toHaveLength(2);
  });

  it('is not sent again into the channel either, whatever was said there since', async () => {
    const two = await bensTuesdays();
    await prefers(two, two.ben, 'Weekly note: in our channel');
    await prefers(two, two.ana, 'Weekly note: Tuesdays', 'Weekly note: in our channel');
    await two.pass(DAY);
    loseAnswers(two);
    await two.pass(8 * HOUR + MINUTE);
    for (let i = 0; i < 120; i += 1) await two.ana.says('milk', { in: two.us });
    await isGoneForHours(two);
    expect(two.ana.sees(two.us).filter((message) => textOf(message).includes('A quiet week'))).toHaveLength(
      1,
    );
  });

  it('asks once which moments may be told', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await prefers(two, two.ana, 'Ask me first, a day before');
    await two.ana.says('I got the job!!', { in: two.us });
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await isAway(two, 5 * DAY);
    loseAnswers(two);
    await two.pass(9 * HOUR);
    expect(two.ana.inbox).toHaveLength(1);
    await isGoneForHours(two);
    expect(two.ana.inbox).toHaveLength(1);
  });

  it('reminds of old consent once, although that note has nothing to press', async () => {
    const two = await bensTuesdays();
    const reminders = () => two.ben.inbox.filter((message) => textOf(message).includes('three months'));
    await isAway(two, 89 * DAY + 23 * HOUR);
    loseAnswers(two);
    await two.pass(2 * HOUR);
    expect(reminders()).toHaveLength(1);
    await isGoneForHours(two);
    expect(reminders()).toHaveLength(1);
  });
});

describe('once a week', () => {
  it('stays so for a reader who travels on the day it came', async () => {
    const two = await bensTuesdays();
    await two.pass(DAY + 9 * HOUR);
    expect(two.ben.inbox).toHaveLength(1);
    await two.ben.runs('/prefs', { in: two.us, timezone: 'America/New_York' });
    await two.pass(6 * HOUR);
    expect(two.ben.inbox).toHaveLength(1);
    await isAway(two, 6 * DAY + 12 * HOUR);
    await two.pass(9 * HOUR);
    expect(two.ben.inbox).toHaveLength(2);
  });

  it('comes where the hour is no whole one of the world’s', async () => {
    const two = await bensTuesdays();
    await two.ben.runs('/prefs', { in: two.us, timezone: 'Asia/Kolkata' });
    await two.pass(DAY + 9 * HOUR);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('ends with a press below the note', async () => {
    const two = await bensTuesdays();
    await two.pass(DAY + 9 * HOUR);
    await two.ben.presses('No more weekly notes');
    await two.settle();
    expect(textOf(two.ben.inbox.at(-1) ?? expect.fail())).toContain('no more weekly notes');
    const before = two.ben.inbox.length;
    await isAway(two, 6 * DAY + 12 * HOUR);
    await two.pass(12 * HOUR);
    expect(two.ben.inbox).toHaveLength(before);
  });
});
