import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../src/playground/terminal.ts';

const never = new AbortController().signal;

/** A terminal with somebody at it, unless told. */
const atTerminal = ({ isTTY = true, signal = never } = {}) => {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  const terminal = openTerminal(input, output, signal);
  return { terminal, input, shown: () => stripVTControlCharacters(String(output.read() ?? '')) };
};

const allLines = async (terminal: Terminal): Promise<string[]> => {
  const lines: string[] = [];
  for (let line = await terminal.next(); typeof line === 'string'; line = await terminal.next())
    lines.push(line);
  return lines;
};

describe('a terminal with somebody at it', () => {
  it('prints above what is half typed, which is then drawn again', async () => {
    const { terminal, input, shown } = atTerminal();
    terminal.prompt('10:00 > ');
    input.write('a: hel');
    await terminal.next(0);
    shown();
    terminal.print('a note');
    expect(shown()).toBe('a note\n10:00 > a: hel');
    expect(terminal.halfTyped()).toBe(true);
    input.write('lo\r');
    expect(await terminal.next()).toBe('a: hello');
  });

  it('ends this pause and all that follow on Enter, and keeps words that were typed meanwhile', async () => {
    const { terminal, input } = atTerminal();
    input.write('\r');
    await terminal.pause(1e9);
    await terminal.pause(1e9);
    input.write('b: hi\r');
    expect(await terminal.next()).toBe('b: hi');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('is left by %s, also in a pause', async (_, key) => {
    const { terminal, input } = atTerminal();
    const pause = terminal.pause(1e9);
    input.write(key);
    await pause;
    expect(terminal.left.aborted).toBe(true);
    expect(await terminal.next()).toBeNull();
  });

  it('is left when it is told to', async () => {
    const controller = new AbortController();
    const { terminal } = atTerminal({ signal: controller.signal });
    const next = terminal.next();
    controller.abort();
    expect(await next).toBeNull();
  });
});

describe('a pipe', () => {
  it('gives every line in order, then ends without anybody having left', async () => {
    const { terminal, input, shown } = atTerminal({ isTTY: false });
    input.end('a: one\n\nb: two');
    expect(await allLines(terminal)).toEqual(['a: one', '', 'b: two']);
    expect(terminal.left.aborted).toBe(false);
    await terminal.pause(1e9);
    terminal.prompt('10:00 > ');
    terminal.print('plain');
    expect(shown()).toBe('plain\n');
  });
});
