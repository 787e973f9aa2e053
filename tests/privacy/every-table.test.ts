import { expect, it } from 'vitest';
import { OWN_TASKS, type Task } from '../../src/coaching/task.ts';
import { MINUTE } from '../../src/coaching/time.ts';
import { tablesOf, type Tables } from '../../src/store/rows.ts';
import { twoAtHome, type TwoAtHome } from '../support/two-at-home.ts';

/** Every table that there is, so that a new one is looked into too. */
const TABLES = (() => {
  const names: (keyof Tables)[] = [];
  const unread = () => {
    throw new Error('Nothing is read here.');
  };
  tablesOf((name) => {
    names.push(name);
    return { get: unread, mutate: unread, delete: unread, all: unread };
  });
  return names;
})();

/** Tables that are about the installation and about nobody. */
const ABOUT_NOBODY: readonly (keyof Tables)[] = ['facts'];

/** The tables with a row that names one of these ids. */
const tablesWith = async (two: TwoAtHome, ids: readonly string[]): Promise<string[]> => {
  const { store } = two.bot().toward.app;
  const found = [];
  for (const name of TABLES)
    for await (const row of store[name].all())
      if (ids.some((id) => JSON.stringify(row).includes(id))) found.push(name);
  return [...new Set(found)];
};

it('every table that holds somebody is emptied of them when they erase', async () => {
  const two = await twoAtHome();
  await two.bothAgree();
  await two.ana.runs('/prefs', { in: two.us });
  await two.ana.chooses('Weekly note: Tuesdays');
  await two.ana.says('I got the job!!', { in: two.us });
  await two.pass(MINUTE);
  const theirs = [two.ana.id, two.us.id, `${two.ana.id}-${two.ben.id}`];
  expect(await tablesWith(two, theirs)).toEqual(TABLES.filter((name) => !ABOUT_NOBODY.includes(name)));
  await two.ana.runs('/privacy erase', { in: two.us });
  await two.ana.presses('Erase everything');
  await two.settle();
  expect(await tablesWith(two, theirs)).toEqual([]);
});

/** Which erasure takes each kind of job away: a new kind needs an answer here. */
const JOBS: Record<Task['kind'], 'own' | 'couple' | 'place' | 'itself, once done' | 'about nobody'> = {
  blank: 'itself, once done',
  nudge: 'couple',
  forget: 'couple',
  farewell: 'own',
  weekly: 'own',
  remember: 'own',
  consent: 'own',
  gone: 'place',
  sweep: 'about nobody',
};

it('takes every kind of job away with somebody or somewhere', () => {
  const own = Object.entries(JOBS).flatMap(([kind, goesWith]) => (goesWith === 'own' ? [kind] : []));
  expect(own.sort()).toEqual([...OWN_TASKS].sort());
});
