import { describe, expect, it } from 'vitest';
import { contextFor, turnsOf, type Heard } from '../../src/coaching/turn.ts';
import { NOON, turn } from '../support/couple.ts';

describe('turns', () => {
  const heard = (author: string, at: number, text: string, sign = false): Heard => ({
    id: `${author}${at}`,
    author,
    at: NOON + at,
    text,
    sign,
  });

  it('join what one says within eight seconds, and no more', () => {
    const turns = turnsOf([
      heard('ana', 0, 'guess what'),
      heard('ana', 7_999, 'I passed'),
      heard('ana', 16_000, 'milk?'),
      heard('ben', 16_500, 'ok'),
      heard('ben', 17_000, '', true),
    ]);
    expect(turns.map(({ text, sign }) => [text, sign])).toEqual([
      ['guess what\nI passed', false],
      ['milk?', false],
      ['ok', true],
    ]);
    expect(turns[0]?.messageIds).toEqual(['ana0', 'ana7999']);
    expect(turns[0]?.at).toBe(NOON + 7_999);
  });

  it('are context by who said them, without the wordless', () => {
    expect(
      contextFor('ana', [turn('ben', 'first'), turn('ben', ''), turn('ana', 'mine'), turn('ben', 'hi')]),
    ).toEqual([
      { who: 'same', text: 'mine' },
      { who: 'other', text: 'hi' },
    ]);
  });
});
