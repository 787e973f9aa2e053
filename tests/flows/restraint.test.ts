import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/coaching/time.ts';
import { textOf } from '../../src/playground/discord/world/text.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

const notes = (two: TwoAtHome): string[] => two.ben.inbox.map(textOf);

/** Good news of Ana's that Ben neither presses nor answers, and a day after it. */
const ignoredDay = async (two: TwoAtHome): Promise<void> => {
  await two.ana.says('I got the job!!', { in: two.us });
  await two.pass(DAY);
};

describe('notes that nobody uses', () => {
  it('become fewer and stop after four, with one line that says so; any use brings them back', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    for (let day = 0; day < 9; day += 1) await ignoredDay(two);
    expect(notes(two).filter((note) => note.includes('shared good news'))).toHaveLength(4);
    expect(notes(two).filter((note) => note.includes('leave you be'))).toHaveLength(1);
    await two.pass(7 * DAY);
    await two.ben.runs('/help', { in: two.us });
    await two.ana.says('passed my driving test', { in: two.us });
    await two.pass(HOUR);
    expect(notes(two).filter((note) => note.includes('shared good news'))).toHaveLength(5);
  });
});

describe('words of danger', () => {
  it('stop the notes for a day and leave no trace after it', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    // One nudge is planned before those words, another would be after them.
    await two.ana.says('passed my driving test', { in: two.us });
    await two.pass(MINUTE);
    await two.ana.says('I will kill you if you leave me', { in: two.us });
    await two.pass(MINUTE);
    await two.ben.says('I got the job!!', { in: two.us });
    await two.pass(HOUR);
    expect(notes(two)).toEqual([]);
    await two.pass(DAY);
    const { store } = two.bot().toward.app;
    const [couple] = await Array.fromAsync(store.couples.all());
    expect(couple).toMatchObject({ safeUntil: 0, restUntil: 0 });
    const moments = await Array.fromAsync(store.moments.all());
    expect(moments.flatMap((row) => row.moments)).toHaveLength(2);
    const jobs = await Array.fromAsync(store.jobs.all());
    expect(JSON.stringify([moments, jobs.map(({ id }) => id), two.logged])).not.toMatch(
      /safe|danger|forget/iu,
    );
  });
});

describe('the weekly note', () => {
  it('comes at its hour to whoever chose it, and to nobody else', async () => {
    const two = await twoAtHome();
    await two.bothAgree();
    await two.ben.runs('/prefs', { in: two.us });
    await two.ben.chooses('Weekly note: Mondays');
    await two.ana.runs('/prefs', { in: two.us });
    await two.ana.chooses('My moments may be in my partner’s weekly note');
    await two.ana.says('I got the job!!', { in: two.us });
    await two.ben.says('WAIT REALLY?! tell me everything', { in: two.us });
    await two.pass(9 * HOUR);
    expect(notes(two)).toEqual([expect.stringContaining('One good moment reached you both this week')]);
    expect(two.ana.inbox).toEqual([]);
    const jobs = await Array.fromAsync(two.bot().toward.app.store.jobs.all());
    expect(
      jobs.filter(({ task }) => task.kind === 'weekly').map(({ at }) => new Date(at).toISOString()),
    ).toEqual(['2026-03-09T18:00:00.000Z']);
  });
});
