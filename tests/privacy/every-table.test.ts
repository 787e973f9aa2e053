import { expect, it } from 'vitest';
import { tablesOf, type Tables } from '../../src/store/rows.ts';
import { OWN_TASKS } from '../../src/coaching/task.ts';
import type { Task } from '../../src/coaching/task.ts';

/** How each table of the store comes to an end, and who can have it: a new table needs an answer here. */
const TABLES: Record<keyof Tables, { erased: string; exported: string; ends: string }> = {
  couples: {
    erased: 'by either partner',
    exported: 'their own part of it',
    ends: 'with its channel or server',
  },
  channels: { erased: 'with the couple', exported: 'in the couple', ends: 'with the couple' },
  people: { erased: 'by the person', exported: 'whole', ends: 'never by itself' },
  moments: { erased: 'with the couple', exported: 'their own side of it', ends: 'after 35 days' },
  facts: { erased: 'about nobody', exported: 'about nobody', ends: 'never' },
  jobs: { erased: 'with whom they concern', exported: 'ids and times only', ends: 'when done' },
};

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

it('has an end, an eraser and an exporter for every table', () => {
  const names: string[] = [];
  tablesOf((name) => {
    names.push(name);
    return { get: fail, mutate: fail, delete: fail, all: fail };
  });
  expect(names.sort()).toEqual(Object.keys(TABLES).sort());
});

it('takes every kind of job away with somebody or somewhere', () => {
  const own = Object.entries(JOBS).flatMap(([kind, with_]) => (with_ === 'own' ? [kind] : []));
  expect(own.sort()).toEqual([...OWN_TASKS].sort());
});

const fail = (): never => {
  throw new Error('Nothing is read here.');
};
