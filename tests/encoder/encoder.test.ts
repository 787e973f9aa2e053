import { expect, it } from 'vitest';
import { loadEmbed } from '../../src/encoder/encoder.ts';
import { EMBEDDING_SIZE } from '../../src/encoder/net.ts';

const embed = await loadEmbed();

const likeness = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** The first numbers of three embeddings as the encoder's own package (0.2.0, on TensorFlow.js) gave them. */
const PUBLISHED = {
  'they said yes': [0.050851, -0.017115, -0.017958, -0.055743, -0.050651, -0.05427],
  'i got the job!!': [-0.057927, -0.059319, -0.053704, -0.059331, 0.01759, -0.0541],
  'two\nlines here': [-0.003058, -0.023851, 0.060531, -0.044904, 0.018062, -0.044351],
};

it.each(Object.entries(PUBLISHED))('gives what the published encoder gives: %j', async (text, numbers) => {
  const embedding = await embed(text);
  numbers.forEach((number, i) => {
    expect(embedding[i]).toBeCloseTo(number, 4);
  });
});

it('puts what means the same nearer together than what shares its words', async () => {
  const news = await embed('they offered me the position');
  const same = await embed('i got the job');
  const queue = await embed('they moved the job queue');
  expect(likeness(news, same)).toBeGreaterThan(likeness(queue, same));
});

it('says nothing of no text', async () => {
  const nothing = await embed('');
  expect(nothing).toHaveLength(EMBEDDING_SIZE);
  expect(nothing.every((x) => x === 0)).toBe(true);
});

it('stands long and strange texts, and reads on afterwards as before', async () => {
  const before = Float32Array.from(await embed('hello'));
  for (const text of ['far '.repeat(2_000), '日本語 🎉', '\u{1F600}'.repeat(500), '\n\n', ' '])
    expect((await embed(text)).every(Number.isFinite)).toBe(true);
  expect(await embed('hello')).toEqual(before);
});

it('keeps an embedding that it gave apart from the next', async () => {
  const first = await embed('they said yes');
  const copy = Float32Array.from(first);
  await embed('the bins go out on friday');
  expect(first).toEqual(copy);
});
