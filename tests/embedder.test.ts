import { expect, it } from 'vitest';
import { EMBEDDING_SIZE, loadEmbed, loadEmbedAll } from '../src/embedder.ts';

const embedAll = await loadEmbedAll();

const likeness = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

it('puts what means the same nearer together than what shares its words', async () => {
  const [news, same, bank] = await embedAll([
    'they offered me the position',
    'i got the job',
    'they moved the job queue',
  ]);
  if (!news || !same || !bank) throw new Error('An embedding is missing.');
  expect(news).toHaveLength(EMBEDDING_SIZE);
  expect(likeness(news, same)).toBeGreaterThan(likeness(bank, same));
});

it('says nothing of no text, keeps the order, and stands long ones', async () => {
  const [none, one, long] = await embedAll(['', 'hello', 'far '.repeat(2_000)]);
  expect(none?.every((x) => x === 0)).toBe(true);
  expect(one?.some((x) => x !== 0)).toBe(true);
  expect(long?.every(Number.isFinite)).toBe(true);
});

it('gives the same for the same text, alone or among others', async () => {
  const embed = await loadEmbed();
  const [among] = await embedAll(['they said yes', 'ok']);
  const alone = await embed('they said yes');
  expect(await embed('they said yes')).toBe(alone);
  expect(likeness(alone, among ?? alone)).toBeGreaterThan(0.999);
});
