import { readFile } from 'node:fs/promises';
import { createClassifier } from './classifier/classifier.ts';
import { readModel } from './classifier/model.ts';
import type { Classifier } from './ports.ts';

/** Where the shipped model lies: `head.json`, which people can read, and `weights.bin`. */
export const MODEL_FOLDER = new URL('./classifier/model/', import.meta.url);

/** The classifier with the weights in `folder`; rejects when a file is missing or does not fit the other. */
export const loadClassifier = async (folder = MODEL_FOLDER): Promise<Classifier> => {
  const head: unknown = JSON.parse(await readFile(new URL('head.json', folder), 'utf8'));
  return createClassifier(readModel(head, await readFile(new URL('weights.bin', folder))));
};
