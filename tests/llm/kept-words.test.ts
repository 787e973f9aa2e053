import { expect, it } from 'vitest';
import { keepsInOrder } from '../../src/llm/kept-words.ts';

it.each([
  ['all in order', 'wow, that is so good. how was it?', 'wow that is so good', true],
  ['words between', 'the second interview went well', 'second went', true],
  ['another order', 'so good, wow', 'wow so good', false],
  ['a word less', 'that is good', 'that is so good', false],
  ['a word twice where it stood once', 'so good', 'so so good', false],
  ['another spelling', "you're amazing", 'ur amazing', false],
  ['a curly apostrophe', 'you’re amazing', "you're amazing", true],
  ['the emoji too', 'yay! tell me', 'yay 🎉 tell me', false],
  ['another case', 'Wow ok', 'wow ok', false],
  ['part of a word', 'interviewing', 'interview', false],
  ['letters with marks', 'café in Łódź', 'café Łódź', true],
  ['no words at all', 'anything', '…!', false],
])('knows kept words: %s', (_, text, words, kept) => {
  expect(keepsInOrder(text, words)).toBe(kept);
});
