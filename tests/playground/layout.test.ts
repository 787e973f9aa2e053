import { stripVTControlCharacters } from 'node:util';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/playground/markdown.ts';
import { createPaint } from '../../src/playground/paint.ts';
import { span } from '../../src/playground/span.ts';
import { widthOf } from '../../src/playground/width.ts';
import { wrap } from '../../src/playground/wrap.ts';

const names = { person: (id: string) => (id === '1' ? 'Ana' : 'Ben'), message: () => '10:01' };
const plain = (text: string): string[] =>
  readMarkdown(text, names).map((line) => line.map((part) => part.text).join(''));
const rowsOf = (text: string, width: number): string[] =>
  wrap([span(text)], width).map((row) => row.map((part) => part.text).join(''));

describe('words of Discord on a terminal', () => {
  it.each([
    ['<@1> [shared good news](https://discord.com/channels/7/8/9).', 'Ana shared good news (10:01).'],
    ['**You got the job!** *Wrong read* `/help`', 'You got the job! Wrong read /help'],
    ['### <@1> & <@2>', 'Ana & Ben'],
    ['> the job', '> the job'],
    ['see <https://findahelpline.com>', 'see https://findahelpline.com'],
    ['2 * 3 * 4, snake_case, a < b', '2 * 3 * 4, snake_case, a < b'],
  ])('%s', (text, shown) => {
    expect(plain(text)).toEqual([shown]);
  });

  it('keeps the line to start from in bold', () => {
    expect(readMarkdown('**<@1>!**', names)).toEqual([[span('Ana', 'bold'), span('!', 'bold')]]);
  });
});

describe('a line that is too long', () => {
  it('breaks between words, and never inside one that fits', () => {
    expect(rowsOf('so proud of you', 9)).toEqual(['so proud ', 'of you']);
  });

  it('keeps a word in two looks together', () => {
    const rows = wrap([span('it is '), span('big', 'bold'), span('!')], 8);
    expect(rows.map((row) => row.map(({ text }) => text).join(''))).toEqual(['it is ', 'big!']);
  });

  it('cuts a word that is longer than a row, and no emoji in two', () => {
    expect(rowsOf('👩‍👩‍👧🎉🎉', 4)).toEqual(['👩‍👩‍👧🎉', '🎉']);
    expect(rowsOf('a'.repeat(7), 3)).toEqual(['aaa', 'aaa', 'a']);
  });

  it.each([
    ['é', 1],
    ['🎉', 2],
    ['日本', 4],
    ['…', 1],
  ])('gives %s its columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('colour', () => {
  const coloured = (isTTY: boolean) =>
    createPaint(Object.assign(new PassThrough(), { isTTY })).text('bold', 'hi');

  it('is for terminals alone', () => {
    expect(coloured(false)).toBe('hi');
    expect(stripVTControlCharacters(coloured(true))).toBe('hi');
  });
});
