import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { isAway, twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const IN_OUR_CHANNEL = 'Weekly note: in our channel';
const MAY_BE_TOLD = 'My moments may be in my partner’s weekly note';

/** Both have a note on Tuesdays; on Monday Ana's news was met, and a tender moment of Ben's. */
const aGoodMonday = async (
  anasWishes: readonly string[],
  bensWishes: readonly string[],
): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  for (const [person, wishes] of [
    [two.ana, anasWishes],
    [two.ben, bensWishes],
  ] as const) {
    await person.runs('/prefs', { in: two.us });
    for (const wish of ['Weekly note: Tuesdays', ...wishes]) {
      await person.chooses(wish);
      await two.settle();
    }
  }
  await two.ana.says('I got the job!!', { in: two.us });
  await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
  await two.pass(MINUTE);
  return two;
};

const notesIn = (two: TwoAtHome): string[] =>
  two.ana
    .sees(two.us)
    .map(textOf)
    .filter((text) => text.includes('this week'));

describe('a weekly note that both want in their channel', () => {
  it('comes there once, and into no inbox', async () => {
    const two = await aGoodMonday([IN_OUR_CHANNEL, MAY_BE_TOLD], [IN_OUR_CHANNEL, MAY_BE_TOLD]);
    await two.pass(DAY + 9 * HOUR);
    expect(notesIn(two)).toEqual([expect.stringContaining('One good moment reached you both this week.')]);
    expect(notesIn(two)[0]).toMatch(/You both chose to have this note here/u);
    expect(notesIn(two)[0]).not.toContain('you were there');
    expect([...two.ana.inbox, ...two.ben.inbox]).toEqual([]);
    await two.pass(DAY + 9 * HOUR);
    expect(notesIn(two)).toHaveLength(1);
  });

  it('tells only what its author lets be told', async () => {
    const two = await aGoodMonday([IN_OUR_CHANNEL], [IN_OUR_CHANNEL, MAY_BE_TOLD]);
    await two.pass(DAY + 9 * HOUR);
    expect(notesIn(two)).toEqual([]);
    expect(two.ana.sees(two.us).map(textOf).at(-1)).toContain('A quiet week');
  });

  it('comes without its picture where the bot may attach none', async () => {
    const two = await aGoodMonday([IN_OUR_CHANNEL, MAY_BE_TOLD], [IN_OUR_CHANNEL]);
    await two.us.denies('bot', PermissionFlagsBits.AttachFiles);
    await two.pass(DAY + 9 * HOUR);
    expect(notesIn(two)).toHaveLength(1);
  });

  it('comes to each alone from the press on which one of them wants that', async () => {
    const two = await aGoodMonday([IN_OUR_CHANNEL, MAY_BE_TOLD], [IN_OUR_CHANNEL, MAY_BE_TOLD]);
    await two.pass(DAY + 9 * HOUR);
    const before = two.ana.sees(two.us).length;
    await two.ben.presses('Not in our channel');
    await two.settle();
    expect(textOf(two.ben.sees(two.us).at(-1) ?? expect.fail())).toContain('comes to each of you alone');
    expect(two.ana.sees(two.us)).toHaveLength(before);
    await isAway(two, 4 * DAY);
    await two.ana.says('I got the job!!', { in: two.us });
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await isAway(two, 2 * DAY + 15 * HOUR);
    await two.pass(9 * HOUR);
    expect(notesIn(two)).toHaveLength(1);
    expect(two.ana.inbox).toHaveLength(1);
    expect(two.ben.inbox).toHaveLength(1);
  });

  it('is nothing that a third person has a say in', async () => {
    const two = await aGoodMonday([IN_OUR_CHANNEL, MAY_BE_TOLD], [IN_OUR_CHANNEL, MAY_BE_TOLD]);
    await two.pass(DAY + 9 * HOUR);
    const zoe = two.discord.world.person('Zoe', { in: two.home });
    await two.us.shows(zoe);
    await zoe.presses('Not in our channel');
    await two.settle();
    expect(textOf(zoe.sees(two.us).at(-1) ?? expect.fail())).toContain('not yours to press');
  });
});

describe('/week for both', () => {
  it('goes into the channel while both chose that', async () => {
    const two = await aGoodMonday([IN_OUR_CHANNEL, MAY_BE_TOLD], [IN_OUR_CHANNEL, MAY_BE_TOLD]);
    await two.ben.runs('/week', { in: two.us, for: 'both' });
    await two.settle();
    expect(notesIn(two)).toHaveLength(1);
    expect(two.ben.sees(two.us).map(textOf)).toContain('It is in your channel.');
  });

  it('stays with the one who asks while only one of them did', async () => {
    const two = await aGoodMonday([MAY_BE_TOLD], [IN_OUR_CHANNEL, MAY_BE_TOLD]);
    await two.ben.runs('/week', { in: two.us, for: 'both' });
    await two.settle();
    expect(notesIn(two)).toEqual([]);
    const answer = textOf(two.ben.sees(two.us).at(-1) ?? expect.fail());
    expect(answer).toMatch(/once each of you has chosen that.*\n\nOne good moment/su);
  });
});
