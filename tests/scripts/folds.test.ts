import { describe, expect, it } from 'vitest';
import { dealFolds } from '../../scripts/learn/folds.ts';
import { chooseGates, gateFor, type ReadTurn } from '../../scripts/learn/gates.ts';
import { recordOf } from '../../src/record.ts';
import { CUE_LABELS, type Cue } from '../../src/coaching/cues.ts';
import { DATA_FOLDER } from '../../scripts/learn/defaults.ts';
import { groupIn, readTrainingTurns, SOURCES } from '../../scripts/learn/training-data.ts';

const groups = Array.from({ length: 30 }, (_, i) => ({ group: `G${i % 20}`, kind: i % 20 < 10 ? 'x' : 'y' }));

describe('splitting what is learned from', () => {
  it('puts each chat in one fold, and nearly as many in each', () => {
    const folds = dealFolds(groups, 5, 1);
    expect(folds.size).toBe(20);
    for (let fold = 0; fold < 5; fold++)
      expect([...folds.values()].filter((dealt) => dealt === fold)).toHaveLength(4);
  });

  it('deals every kind to every fold', () => {
    const folds = dealFolds(groups, 5, 1);
    const ofX = groups.filter(({ kind }) => kind === 'x').map(({ group }) => folds.get(group));
    expect(new Set(ofX).size).toBe(5);
  });

  it('deals the same way for the same seed, and another way for another', () => {
    expect(dealFolds(groups, 5, 3)).toEqual(dealFolds(groups, 5, 3));
    expect(dealFolds(groups, 5, 4)).not.toEqual(dealFolds(groups, 5, 3));
  });

  it('keeps neighbours of the near-misses and families together', () => {
    expect(groupIn('data/chats/near-misses.jsonl', 'G0041')).toBe(
      groupIn('data/chats/near-misses.jsonl', 'G0044'),
    );
    expect(groupIn('learn/chats/families.jsonl', 'V0001_2')).toBe(
      groupIn('learn/chats/families.jsonl', 'V0001_9'),
    );
    expect(groupIn('data/elsewhere.jsonl', 'G0041')).toBeUndefined();
  });

  it('has every file that it trains on, whole and well labelled, and no other', async () => {
    const turns = await readTrainingTurns(DATA_FOLDER);
    expect(new Set(turns.map(({ file }) => file))).toEqual(new Set(SOURCES.map(({ file }) => file)));
  });
});

describe('choosing a threshold', () => {
  const turns = Array.from({ length: 40 }, (_, i) => ({ p: 1 - i / 40, isRight: i < 20 || i % 2 === 0 }));

  it('is the lowest that is still precise enough', () => {
    const gate = gateFor(turns, 30, 0.9);
    expect(gate).toMatchObject({ aim: 0.9, precision: 23 / 25, recall: 23 / 30 });
    expect(gate.at).toBeCloseTo(1 - 24 / 40, 12);
  });

  it('is the most precise one where the aim is out of reach', () => {
    const hard = turns.map((turn, i) => ({ ...turn, isRight: i % 4 === 0 }));
    expect(gateFor(hard, 10, 0.9).precision).toBeLessThan(0.9);
    expect(gateFor(hard, 10, 0.9).precision).toBeGreaterThan(0.25);
  });

  it('counts all turns that are as sure as the threshold', () => {
    const even = Array.from({ length: 40 }, (_, i) => ({ p: i < 20 ? 0.9 : 0.4, isRight: i < 30 }));
    expect(gateFor(even, 30, 0.8)).toMatchObject({ at: 0.9, precision: 1 });
  });

  it('lets nothing through where nothing was ever seen', () => {
    expect(gateFor([], 0, 0.6).at).toBe(1);
  });
});

describe('choosing when peace is doubtful', () => {
  const turns = (count: number, cue: Cue, some: Partial<Record<Cue, number>>): ReadTurn[] =>
    Array.from({ length: count }, () => ({
      cue,
      reading: recordOf(CUE_LABELS, (label) => some[label] ?? 0),
    }));
  const peaceful = [
    ...turns(40, 'conflict', { conflict: 0.9 }),
    ...turns(40, 'affection', { affection: 0.8, conflict: 0.05 }),
    ...turns(80, 'none', { none: 0.9 }),
  ];

  it('heeds every bid where no conflict looks like one', () => {
    expect(chooseGates(peaceful).peace).toEqual({ below: 0.9, mistaken: 0 });
  });

  it('heeds no bid that may as well be a conflict', () => {
    const likeIt = { affection: 0.8, conflict: 0.18 };
    const mocking = [...turns(5, 'conflict', likeIt), ...turns(60, 'affection', likeIt)];
    expect(chooseGates([...peaceful, ...mocking]).peace).toEqual({ below: 0.15, mistaken: 0 });
  });

  it('says how many are still mistaken where no doubt is small enough', () => {
    const sweet = turns(5, 'conflict', { affection: 0.8, conflict: 0.01 });
    expect(chooseGates([...peaceful, ...sweet]).peace).toEqual({ below: 0.02, mistaken: 5 / 45 });
  });
});
