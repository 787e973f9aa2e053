import { describe, expect, it } from 'vitest';
import { isUnsafe } from '../../src/coaching/safety.ts';
import { DANGER } from './safety/danger.ts';
import { FALSE_FRIENDS } from './safety/false-friends.ts';

const written = Object.values(DANGER).flat();
const missed = written.filter((text) => !isUnsafe(text));
const alarms = FALSE_FRIENDS.filter((text) => isUnsafe(text));

describe(`on ${written.length} written cases and ${FALSE_FRIENDS.length} false friends`, () => {
  it('recalls at least 95 of 100 dangers', () => {
    expect(1 - missed.length / written.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('raises a false alarm on at most 5 of 100 false friends', () => {
    expect(alarms.length / FALSE_FRIENDS.length, alarms.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each(Object.entries(DANGER))('recalls at least 9 of 10 cases of %s', (_, texts) => {
    expect(texts.filter(isUnsafe).length / texts.length).toBeGreaterThanOrEqual(0.9);
  });
});

it.each(['I’ll KILL you', "i'll kill you", 'ill kiiiill you', 'i*ll kill you', 'i’ll k\u200bill you'])(
  'reads %j like its plain spelling',
  (text) => {
    expect(isUnsafe(text)).toBe(true);
  },
);

it('finds a danger anywhere in a turn of several messages', () => {
  expect(isUnsafe('home late\nbus again\nhe hit me\nmilk?')).toBe(true);
});

it.each(['', ' ', '👍', 'ok', 'x'.repeat(10_000), 'i '.repeat(5_000)])(
  'is quiet about nothing much',
  (text) => {
    expect(isUnsafe(text)).toBe(false);
  },
);
