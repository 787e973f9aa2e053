import { clearScreenDown, cursorTo, moveCursor, type Interface } from 'node:readline';
import type { Output } from './paint.ts';

/** Takes the bottom line away, and answers how many rows it had above the cursor. */
export const clearBottom = (lines: Interface, output: Output): number => {
  const { rows } = lines.getCursorPos();
  moveCursor(output, 0, -rows);
  cursorTo(output, 0);
  clearScreenDown(output);
  return rows;
};

/** Prints above the line that is being typed, which is then drawn again below. */
export const printAbove = (lines: Interface, output: Output, text: string): void => {
  const rows = clearBottom(lines, output);
  // Drawing the line again begins by going up as many rows as it had.
  output.write(`${text}\n${'\n'.repeat(rows)}`);
  lines.prompt(true);
};

/** Takes away what Enter on an empty line leaves behind. */
export const clearRowAbove = (output: Output): void => {
  moveCursor(output, 0, -1);
  clearScreenDown(output);
};
