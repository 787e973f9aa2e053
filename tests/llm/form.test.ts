import { describe, expect, it } from 'vitest';
import { firstObject } from '../../src/llm/form.ts';

describe('the first object in an answer', () => {
  it.each([
    ['alone', '{"a":1}', { a: 1 }],
    ['in a fence', '```json\n{"a":{"b":2}}\n```', { a: { b: 2 } }],
    ['in talk', 'Sure! {"a":"}"} Anything else? {"c":3}', { a: '}' }],
  ])('is found %s', (_, text, object) => {
    expect(firstObject(text)).toEqual(object);
  });

  it.each(['', 'no object', '{"a":', '}{', '{"a" 1}'])('is missing in “%s”', (text) => {
    expect(() => firstObject(text)).toThrow(SyntaxError);
  });
});
