import { expect, it } from 'vitest';
import { createTokenizer } from '../../src/encoder/tokenizer.ts';

const RESERVED = ['�', '<s>', '</s>', 'a', 'b', 'c'].map((token) => [token, 0] as const);
const tokenize = createTokenizer([
  ...RESERVED,
  ['▁', -4],
  ['▁pass', -2],
  ['ed', -2],
  ['▁passed', -5],
  ['s', -3],
  ['▁pas', -3],
]);
const [ALONE, PASS, ED, , S, PAS] = [6, 7, 8, 9, 10, 11];

it('takes the most likely tokens, not the longest', () => {
  expect(tokenize('passed')).toEqual([PASS, ED]);
});

it('begins every word anew', () => {
  expect(tokenize('pass s')).toEqual([PASS, ALONE, S]);
});

it('counts characters in a row that it does not know as one', () => {
  expect(tokenize('pas日本🎉s')).toEqual([PAS, 0, S]);
});

it('has no token of no text', () => {
  expect(tokenize('')).toEqual([]);
});
