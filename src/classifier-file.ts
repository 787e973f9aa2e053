import { readFile } from 'node:fs/promises';
import { createClassifier } from './classifier/classifier.ts';
import { readModel } from './classifier/model.ts';
import { loadEmbed } from './encoder/encoder.ts';
import type { Classifier } from './ports.ts';

/** Where the shipped model lies: `head.json`, which people can read, and `weights.bin`. */
export const MODEL_FOLDER = new URL('./classifier/model/', import.meta.url);

/**
 * The classifier with the weights in `folder`; rejects when a file is missing or does not fit the other. `surelyNone`
 * replaces the model's own, for measuring: 0 never asks for a turn's meaning, more than 1 always.
 */
export const loadClassifier = async (
  folder = MODEL_FOLDER,
  changes: { surelyNone?: number } = {},
): Promise<Classifier> => {
  const head: unknown = JSON.parse(await readFile(new URL('head.json', folder), 'utf8'));
  const model = readModel(head, await readFile(new URL('weights.bin', folder)));
  return createClassifier({ ...model, ...changes }, await loadEmbed());
};
