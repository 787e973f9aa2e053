import { describe, expect, it } from 'vitest';
import { spoken, transcript } from '../../src/llm/transcript.ts';

describe('what leaves of a message', () => {
  it.each([
    ['words stay as they were typed', 'omg YES i got it 🎉 :)', 'omg YES i got it 🎉 :)'],
    ['a person is not named by id', 'tell <@123456789012345678> and <@!123456789012345678>', 'tell and'],
    ['nor by handle', 'with @sam.b and @everyone tonight', 'with and tonight'],
    ['roles, channels and commands stay here', '<@&12> in <#34> with </coach draft:56> now', 'in with now'],
    ['so do times and custom emoji', 'at <t:1700000000:R> <:hug:123> <a:dance:456> yes', 'at yes'],
    ['links go', 'look https://example.org/a?b=c#d and www.example.org ok', 'look and ok'],
    ['also without a scheme', 'join discord.gg/abc now', 'join now'],
    ['a hidden link leaves its words', 'see [our photo](https://example.org/x) ok', 'see our photo ok'],
    ['addresses go', 'mail someone@example.org today', 'mail today'],
    ['long numbers are ids', 'id 123456789012345678 here', 'id here'],
    ['short numbers are words', '3 of 10, at 19:30, 2.5/3', '3 of 10, at 19:30, 2.5/3'],
    ['abbreviations are no links', 'e.g. this, or that... ok', 'e.g. this, or that... ok'],
    ['lines stay lines', 'one \n\n  two', 'one\ntwo'],
    ['nothing but a link is nothing', 'https://example.org', ''],
  ])('%s', (_, text, left) => {
    expect(spoken(text)).toBe(left);
  });

  it('is never longer than 2,000 characters', () => {
    expect(spoken('ha '.repeat(2_000))).toHaveLength(2_000);
  });
});

describe('the chat as a model reads it', () => {
  it('calls the author of the turn A and their partner B, oldest first', () => {
    const turn = {
      text: 'passed!!',
      context: [
        { who: 'same', text: 'exam at 3' },
        { who: 'other', text: 'good luck <@123456789012345678>' },
      ],
    } as const;
    expect(transcript(turn)).toEqual([
      { who: 'A', said: 'exam at 3' },
      { who: 'B', said: 'good luck' },
      { who: 'A', said: 'passed!!' },
    ]);
  });
});
