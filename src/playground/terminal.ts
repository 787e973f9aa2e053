import { createInterface } from 'node:readline';
import { clearBottom, clearRowAbove, printAbove } from './bottom-line.ts';
import type { Output } from './paint.ts';
import { createSleep } from './sleep.ts';

/** Where lines are typed. */
export type Input = NodeJS.ReadableStream & { isTTY?: boolean };

export type Terminal = {
  /** Somebody watches: what happens may take its time. */
  readonly watched: boolean;
  /** Somebody types as they watch: there is a line at the bottom to type on. */
  readonly typing: boolean;
  /** Aborts when the watcher leaves, by Ctrl-C, by Ctrl-D, or by the signal given. */
  readonly left: AbortSignal;
  columns: () => number;
  /** Prints whole lines, above the bottom line. */
  print: (text: string) => void;
  /** What stands before the typed words on the bottom line. */
  prompt(text: string): void;
  /** Whether words stand on the bottom line that are not sent yet. */
  halfTyped(): boolean;
  /** Lets a watcher read, for `ms`; Enter ends this pause and all that follow. */
  pause(ms: number): Promise<void>;
  /** The next line, null at the end of the input, undefined when none came within `ms` (for ever unless told). */
  next(ms?: number): Promise<string | null | undefined>;
  close: () => void;
};

/** Lines in, lines out. Nothing of it waits on a process signal: that comes as `signal`. */
export const openTerminal = (input: Input, output: Output, signal: AbortSignal): Terminal => {
  const watched = output.isTTY === true;
  const typing = watched && input.isTTY === true;
  const leaving = new AbortController();
  const left = AbortSignal.any([signal, leaving.signal]);
  const lines = createInterface({ input, output, terminal: typing, prompt: '' });
  const typed: string[] = [];
  const reading = createSleep();
  const watching = createSleep();
  let hurried = false;
  let ended = false;

  lines.on('line', (line) => {
    if (typing && line.trim() === '') clearRowAbove(output);
    else typed.push(line);
    hurried ||= typing;
    if (typing) watching.wake();
    reading.wake();
  });
  lines.on('close', () => {
    ended = true;
    if (typing) clearBottom(lines, output);
    if (typing) leaving.abort();
    reading.wake();
  });
  left.addEventListener('abort', () => {
    watching.wake();
    reading.wake();
  });

  return {
    watched,
    typing,
    left,
    columns: () => output.columns || 80,
    print(text) {
      if (typing && !ended) printAbove(lines, output, text);
      else output.write(`${text}\n`);
    },
    prompt(text) {
      lines.setPrompt(text);
      if (typing && !ended) lines.prompt(true);
    },
    halfTyped: () => lines.line !== '',
    async pause(ms) {
      if (watched && !hurried && !left.aborted) await watching.sleep(ms);
    },
    async next(ms) {
      if (typed.length === 0 && !ended && !left.aborted) await reading.sleep(ms);
      if (left.aborted) return null;
      return typed.shift() ?? (ended ? null : undefined);
    },
    close: () => {
      lines.close();
    },
  };
};
