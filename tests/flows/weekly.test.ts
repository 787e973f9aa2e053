import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import type { Message } from '../../src/playground/discord/state.ts';
import { optionsOf, textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const pictureIn = ({ data }: Message) =>
  z
    .looseObject({
      attachments: z.array(z.looseObject({ filename: z.string(), description: z.string().optional() })),
    })
    .parse(data).attachments[0];

/** Ben has a note on Tuesdays at six; on Monday Ana's news was met. */
const aGoodMonday = async (anasWord: string | null): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  await two.ben.runs('/prefs', { in: two.us });
  await two.ben.chooses('Weekly note: Tuesdays');
  if (anasWord !== null) {
    await two.ana.runs('/prefs', { in: two.us });
    await two.ana.chooses('Weekly note: Tuesdays');
    await two.ana.chooses(anasWord);
    await two.ana.chooses('Weekly note: off');
  }
  await two.ana.says('I got the job!!', { in: two.us });
  await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
  await two.pass(MINUTE);
  return two;
};

const YES = 'My moments may be in my partner’s weekly note';

describe('the weekly note', () => {
  it('tells in words and in a picture what reached both', async () => {
    const two = await aGoodMonday(YES);
    await two.pass(2 * DAY);
    const [note = expect.fail()] = two.ben.inbox;
    expect(textOf(note)).toContain('One good moment reached you both this week.');
    expect(textOf(note)).toMatch(
      /On Monday you were there for \[this\]\(https:\/\/discord\.com\/channels\//u,
    );
    expect(textOf(note)).toMatch(/`\/prefs` switches it off\.$/u);
    expect(pictureIn(note)).toMatchObject({
      filename: 'week.png',
      description: 'The week. Monday: good news.',
    });
  });

  it('tells nothing of a partner’s moments without their word', async () => {
    const two = await aGoodMonday(null);
    await two.pass(2 * DAY);
    const [note = expect.fail()] = two.ben.inbox;
    expect(textOf(note)).toContain('A quiet week');
    expect(pictureIn(note)).toBeUndefined();
  });

  it('leaves out a link to what was deleted', async () => {
    const two = await aGoodMonday(YES);
    const news =
      two.ana.sees(two.us).find((message) => textOf(message) === 'I got the job!!') ?? expect.fail();
    await two.ana.deletes(news);
    await two.pass(2 * DAY);
    expect(textOf(two.ben.inbox[0] ?? expect.fail())).not.toContain('https://');
  });

  it('is had at once by /week, and tells each their own side', async () => {
    const two = await aGoodMonday(null);
    await two.ana.runs('/week', { in: two.us });
    await two.settle();
    expect(textOf(two.ana.sees(two.us).at(-1) ?? expect.fail())).toContain('One good moment');
    await two.ben.runs('/week', { in: two.us });
    await two.settle();
    expect(textOf(two.ben.sees(two.us).at(-1) ?? expect.fail())).toContain('A quiet week');
  });
});

describe('an author who wants to be asked', () => {
  it('gets one card, and only what they choose is told', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ana.runs('/prefs', { in: two.us });
    await two.ana.chooses('Ask me first, a day before');
    await two.ana.says('I got the job!!', { in: two.us });
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await two.pass(5 * DAY + 9 * HOUR);
    const [card = expect.fail()] = two.ana.inbox;
    expect(textOf(card)).toContain('Which may be told');
    expect(optionsOf(card)).toEqual(['Good news, Monday']);
    await two.ben.runs('/week', { in: two.us });
    await two.settle();
    expect(textOf(two.ben.sees(two.us).at(-1) ?? expect.fail())).toContain('A quiet week');
    await two.ana.chooses('Good news, Monday');
    await two.settle();
    await two.ben.runs('/week', { in: two.us });
    await two.settle();
    expect(textOf(two.ben.sees(two.us).at(-1) ?? expect.fail())).toContain('One good moment');
    await two.pass(DAY);
    expect(two.ana.inbox).toHaveLength(1);
  });
});
