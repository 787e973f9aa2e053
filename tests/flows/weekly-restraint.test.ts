import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** It is a quarter to six on Monday, when Ben has his note; Ana's news of the morning was met. */
const aQuarterToSix = async (): Promise<TwoAtHome> => {
  const two = await twoAtHome();
  await two.bothAgree();
  for (const person of [two.ana, two.ben]) {
    await person.runs('/prefs', { in: two.us });
    await person.chooses('My moments may be in my partner’s weekly note');
  }
  await two.ben.chooses('Weekly note: Mondays');
  await two.ana.says('I got the job!!', { in: two.us });
  await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
  await two.pass(7 * HOUR + 43 * MINUTE);
  return two;
};

describe('a weekly note', () => {
  it('does not come beside words of danger', async () => {
    const two = await aQuarterToSix();
    await two.ana.says('I will kill you if you leave me', { in: two.us });
    await two.pass(2 * HOUR);
    expect(two.ben.inbox).toEqual([]);
  });

  it('waits for an hour after a fight', async () => {
    const two = await aQuarterToSix();
    await two.ana.says('you never listen', { in: two.us });
    await two.pass(30 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
    await two.pass(HOUR);
    expect(two.ben.inbox.map(textOf)).toEqual([expect.stringContaining('this week')]);
  });

  it('does not come to who wanted nothing more that day', async () => {
    const two = await aQuarterToSix();
    await two.ana.says('third meeting about the same thing today, I am done', { in: two.us });
    await two.pass(11 * MINUTE);
    await two.ben.chooses('Mute today');
    await two.settle();
    const before = two.ben.inbox.length;
    await two.pass(HOUR);
    expect(two.ben.inbox).toHaveLength(before);
  });
});
