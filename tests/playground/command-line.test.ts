import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/commands.ts';
import { readCommandLine } from '../../src/playground/command-line.ts';

const commands = await loadCommands();
const read = (text: string) => readCommandLine(text, commands);

describe('a command that is typed', () => {
  it('leaves colons in the words of an option', () => {
    expect(read('coach draft:note to self: call at 10:30')).toEqual({
      path: '/coach',
      options: [{ name: 'draft', words: 'note to self: call at 10:30', person: false }],
    });
  });

  it('finds the choice that is meant, and tells where a person is asked for', () => {
    expect(read('pause for:one hour')?.options[0]?.words).toBe('One hour');
    expect(read('setup partner:b')?.options[0]).toEqual({ name: 'partner', words: 'b', person: true });
  });

  it('keeps a subcommand in the path', () => {
    expect(read('Privacy  erase')).toEqual({ path: '/privacy erase', options: [] });
  });

  it('is none where the bot has no such command', () => {
    expect(read('nonsense')).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});
