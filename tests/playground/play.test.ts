import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { play } from '../../src/playground/play.ts';

/** Plays the bundled scene, then these lines, and gives all that was shown. */
const shown = async (lines: readonly string[], signal = new AbortController().signal): Promise<string> => {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk) => chunks.push(String(chunk)));
  await play({ input: Readable.from(lines.map((line) => `${line}\n`)), output, signal });
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
    expect(text).toContain('#us, only Ana sees  Toward\n      Toward, for the two of you');
    expect(text).toContain('Ben can press "Another idea"');
    expect(text).toContain('I did not get that.');
    expect(text).toContain('Toward was switched off here.');
  });

  it('nudges about what is typed first, and tells why it does not nudge again', async () => {
    const text = await shown(['a: I got the job!!', 'wait 11m', 'b: ok', 'a: my mom loved the cake!!']);
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
});
