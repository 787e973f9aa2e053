import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const preferencesOfBen = async (two: TwoAtHome) => {
  await two.settle();
  return (await two.bot().toward.app.store.people.get(two.ben.id))?.preferences;
};

describe('/prefs', () => {
  it('offers time zones as they are typed, and takes the one that is meant', async () => {
    const two = await twoAtHome();
    const offered = await two.ben.completes('/prefs', 'timezone', 'lisb', { in: two.us });
    expect(offered[0]).toEqual({ name: 'Europe/Lisbon', value: 'Europe/Lisbon' });
    await two.ben.runs('/prefs', { in: two.us, timezone: 'Asia/Tokyo' });
    expect((await preferencesOfBen(two))?.zone).toBe('Asia/Tokyo');
  });

  it('says so when no zone is meant, and changes nothing', async () => {
    const two = await twoAtHome();
    const answer = await two.ben.runs('/prefs', { in: two.us, timezone: 'Atlantis' });
    expect(textOf(answer)).toContain('I do not know the time zone “Atlantis”');
    expect(await preferencesOfBen(two)).toBeUndefined();
  });

  it('saves each choice at once, survives a restart, and is seen by nobody else', async () => {
    const two = await twoAtHome();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses(['Affection', 'Good news']);
    await two.ben.chooses('My lines: quiet');
    await two.stopBot();
    await two.startBot();
    await two.ben.chooses('Quiet hours: 21:00 to 07:00');
    await two.ben.chooses('Weekly note: Fridays');
    expect(await preferencesOfBen(two)).toMatchObject({
      nudgeAbout: ['good_news', 'affection'],
      energy: 'quiet',
      quiet: { from: 21 * 60, to: 7 * 60 },
      weekly: { day: 5, hour: 18 },
    });
    expect(two.ana.sees(two.us)).toEqual([]);
  });
});

describe('/prefs, the finer choices', () => {
  it('sets how long to wait and how much at most, and goes back to how it was at first', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses('I wait: 1 hour');
    await two.ben.chooses('Notes: at most 1 a day, 2 a week');
    expect(await preferencesOfBen(two)).toMatchObject({
      delayMinutes: { good_news: 60, repair: 60 },
      dose: { day: 1, week: 2 },
    });
    await two.ana.says('I got the job!!', { in: two.us });
    await two.pass(30 * MINUTE);
    expect(two.ben.inbox).toEqual([]);
    await two.pass(35 * MINUTE);
    expect(two.ben.inbox).toHaveLength(1);
    await two.ben.presses('Back to how it was at first');
    expect(await preferencesOfBen(two)).toMatchObject({
      mode: 'draft',
      nudgeAbout: [],
      delayMinutes: {},
      dose: { day: 2, week: 5 },
      zone: 'Europe/Lisbon',
    });
  });
});

describe('/coach', () => {
  it('looks at a draft before any partner has joined', async () => {
    const two = await twoAtHome();
    await two.ben.runs('/coach', { draft: 'so proud of you' });
    await two.settle();
    expect(two.ben.inbox.map(textOf).join()).not.toContain('did not work');
    expect(two.ben.inbox.map(textOf).join().length).toBeGreaterThan(20);
  });

  it('says kindly that nothing waits', async () => {
    const two = await twoAtHome();
    await two.ben.runs('/coach', { in: two.us });
    await two.settle();
    expect(two.ben.sees(two.us).map(textOf).join()).toContain('Nothing waits for your answer');
  });
});

describe('/setup', () => {
  it('names the permission that it lacks', async () => {
    const two = await twoAtHome();
    await two.us.hides('bot');
    const answer = await two.ana.runs('/setup', { in: two.us, partner: two.ben });
    expect(textOf(answer)).toContain('I need View Channel');
  });
});

describe('/help and /privacy', () => {
  it.each([
    ['/help', 'findahelpline.com'],
    ['/privacy about', 'Never your words'],
    ['/week', 'not part of a couple'],
  ])('%s answers in private', async (command, words) => {
    const two = await twoAtHome();
    expect(textOf(await two.ben.runs(command, { in: two.us }))).toContain(words);
    expect(two.ana.sees(two.us)).toEqual([]);
  });
});

describe('somebody in a great hurry', () => {
  it('gets one sentence for the thirty-first press in a minute, and is welcome again after it', async () => {
    const two = await twoAtHome();
    const answers = [];
    for (let n = 0; n < 31; n += 1) answers.push(textOf(await two.ben.runs('/week')));
    expect(answers.slice(0, 30).every((text) => text.includes('part of a couple'))).toBe(true);
    expect(answers[30]).toContain('a lot at once');
    expect(textOf(await two.ana.runs('/week'))).toContain('part of a couple');
    expect(textOf(await two.ben.runs('/help'))).toContain('for the two of you');
    await two.pass(MINUTE);
    expect(textOf(await two.ben.runs('/week'))).toContain('part of a couple');
  });
});
