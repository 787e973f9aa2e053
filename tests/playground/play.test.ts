import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { play } from '../../src/playground/play.ts';
import { widthOf } from '../../src/playground/width.ts';

/** Plays the bundled scene, then these lines, and gives all that was shown. */
const shown = async (
  lines: readonly string[],
  signal = new AbortController().signal,
  tempDir?: string,
): Promise<string> => {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk) => chunks.push(String(chunk)));
  await play({
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    signal,
    ...(tempDir !== undefined && { tempDir }),
  });
  return chunks.join('');
};

/** What stands in one act of the scene. */
const actOf = (text: string, name: string): string => text.split(`── ${name}`)[1]?.split('── ')[0] ?? '';

describe('the playground', () => {
  it('plays good news, a hard day and a quarrel through the real bot, then does what is typed', async () => {
    const text = await shown([
      'a: /help',
      'b press Nothing like it',
      'nonsense',
      'b: /coach draft:nice work',
      'b: /privacy erase',
      'b press Erase everything',
    ]);
    expect(actOf(text, 'One')).toMatch(/Ben's messages {2}Toward\n.*Ana shared good news/s);
    expect(actOf(text, 'Two')).toMatch(/Ana's messages {2}Toward\n.*Ben is having a hard day/s);
    const quarrel = actOf(text, 'Three').split('Your turn')[0] ?? '';
    expect(quarrel).toContain('Toward hears a quarrel, and keeps quiet until');
    expect(quarrel).not.toMatch(/ {2}Toward\n/);
    expect(text).toContain('#us, only Ana sees  Toward\n      │ Toward, for the two of you');
    expect(text).toContain('Ben can press "Another idea"');
    expect(text).toContain('I did not get that.');
    expect(text).toContain('Toward was switched off here.');
  });

  it('nudges about what is typed first, and tells why it does not nudge again', async () => {
    const text = await shown(['a: I passed the exam!!', 'wait 11m', 'b: ok', 'a: my mom loved the cake!!']);
    const typed = text.split('Your turn')[1] ?? '';
    expect(typed).toMatch(/Ben's messages {2}Toward\n/);
    expect(typed.replaceAll(/\s+/g, ' ')).toContain(
      "No note, because Ben's last note is less than 90 minutes old.",
    );
  });

  it('ends at once when it is told to', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await shown(['a: hello'], controller.signal)).not.toContain('hello');
  });

  it('goes on after whatever is typed', async () => {
    const text = await shown([
      'b press \u001b[2J(',
      'b fill x',
      'b choose ,',
      'a: /setup',
      'a: /coach draft:',
      'a: /prefs timezone:Nowhere',
      'a: /privacy nothing',
      'a edit',
      'wait 0m',
      'a react nothing',
      `a: ${'ha'.repeat(3_000)}`,
      'a: /week',
    ]);
    expect(text).toContain('Ben has no form open');
    expect(text).toContain('Option "partner" is required.');
    expect(text).toContain('Ana types /week');
    expect(text).toContain('a quarter of an hour passes');
  });

  it('fits 80 columns, and leaves nothing behind', async () => {
    const tempDir = await mkdtemp(join(tmpdir(), 'toward-test-'));
    onTestFinished(() => rm(tempDir, { recursive: true }));
    const text = await shown(['b: /prefs', 'help'], undefined, tempDir);
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    expect(await readdir(tempDir)).toEqual([]);
  });
});
