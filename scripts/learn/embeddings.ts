import pLimit from 'p-limit';
import { readable } from '../../src/classifier/readable.ts';
import { EMBEDDING_SIZE } from '../../src/encoder/net.ts';
import type { Embed } from '../../src/ports.ts';
import { createEmbedPool } from './embed-pool.ts';
import type { Say } from './learn.ts';

const BATCH = 32;
const BATCHES_A_WORD = 200;

const batchesOf = (texts: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, i) => texts.slice(i * BATCH, (i + 1) * BATCH));

/**
 * Embeds every text once, texts of like length together, and answers an `Embed` that looks them up. A text that was not
 * among them rejects.
 */
export const embedTexts = async (
  texts: readonly string[],
  say: Say,
): Promise<{ embed: Embed; embeddingOf: (text: string) => Float32Array }> => {
  const distinct = [...new Set(texts.map(readable))].toSorted((a, b) => a.length - b.length);
  const known = new Map<string, Float32Array>();
  const pool = createEmbedPool();
  const embedBatch = async (batch: readonly string[], i: number): Promise<void> => {
    const embeddings = await pool.embedAll(batch);
    batch.forEach((text, at) => known.set(text, embeddings[at] ?? new Float32Array(EMBEDDING_SIZE)));
    if (i % BATCHES_A_WORD === 0) say(`embedding: ${i * BATCH} of ${distinct.length} texts done`);
  };
  await pLimit(pool.atOnce).map(batchesOf(distinct), embedBatch);
  await pool.end();
  const lookUp = (text: string): Float32Array => {
    const embedding = known.get(text);
    if (!embedding) throw new Error('A text was not embedded.');
    return embedding;
  };
  return {
    embed: (text) => Promise.resolve(lookUp(text)),
    embeddingOf: (text) => lookUp(readable(text)),
  };
};
