import { describe, expect, it } from 'vitest';
import { parseTyped, type Order } from '../../src/playground/typed.ts';

const LINES: [line: string, order: Order][] = [
  ['a: I got the job: finally', { do: 'say', who: 'a', text: 'I got the job: finally' }],
  ['B:hi', { do: 'say', who: 'b', text: 'hi' }],
  ['b: /help', { do: 'run', who: 'b', line: 'help' }],
  ['b: /coach draft:so proud of you', { do: 'run', who: 'b', line: 'coach draft:so proud of you' }],
  ['a: /privacy erase', { do: 'run', who: 'a', line: 'privacy erase' }],
  ['a: /setup partner:b', { do: 'run', who: 'a', line: 'setup partner:b' }],
  ['b press Another idea', { do: 'press', who: 'b', button: 'Another idea' }],
  ['b choose Good news, Hard days', { do: 'choose', who: 'b', text: 'Good news, Hard days' }],
  [
    'b fill What would you like to say?=1 + 1 = 2; Also=yes',
    { do: 'fill', who: 'b', text: 'What would you like to say?=1 + 1 = 2; Also=yes' },
  ],
  ['a react 🎉', { do: 'react', who: 'a', emoji: '🎉' }],
  ['a delete', { do: 'delete', who: 'a' }],
  ['b close dms', { do: 'inbox', who: 'b', open: false }],
  ['wait 10m', { do: 'wait', ms: 600_000 }],
  ['wait 1.5h', { do: 'wait', ms: 5_400_000 }],
  ['wait 999999h', { do: 'unclear' }],
  ['wait', { do: 'unclear' }],
  ['help', { do: 'help' }],
  ['quit', { do: 'quit' }],
  ['a: hi\u001b[2J', { do: 'say', who: 'a', text: 'hi [2J' }],
  ['   ', { do: 'nothing' }],
  ['c: hello', { do: 'unclear' }],
  ['b press', { do: 'unclear' }],
  ['a constructor x', { do: 'unclear' }],
];

describe('what is typed in the playground', () => {
  it.each(LINES)('%s', (line, order) => {
    expect(parseTyped(line)).toEqual(order);
  });
});
