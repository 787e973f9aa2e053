import { expect, it } from 'vitest';
import { createCutter } from '../../src/encoder/pieces.ts';

const RESERVED = ['�', '<s>', '</s>', 'a', 'b', 'c'].map((piece) => [piece, 0] as const);
const cut = createCutter([
  ...RESERVED,
  ['▁', -4],
  ['▁pass', -2],
  ['ed', -2],
  ['▁passed', -5],
  ['s', -3],
  ['▁pas', -3],
]);
const [ALONE, PASS, ED, , S, PAS] = [6, 7, 8, 9, 10, 11];

it('takes the most likely pieces, not the longest', () => {
  expect(cut('passed')).toEqual([PASS, ED]);
});

it('begins every word anew', () => {
  expect(cut('pass s')).toEqual([PASS, ALONE, S]);
});

it('counts signs that it does not know as one', () => {
  expect(cut('pas日本🎉s')).toEqual([PAS, 0, S]);
});

it('has no piece of no text', () => {
  expect(cut('')).toEqual([]);
});
