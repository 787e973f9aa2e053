import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadClassifier } from '../src/classifier-file.ts';
import { evaluate } from './evaluate/evaluate.ts';
import { foldReaders } from './evaluate/fold-readers.ts';
import { predictionLine, type ReaderFor } from './evaluate/reading.ts';
import { DATA_FOLDER, SEED } from './learn/defaults.ts';
import { readExamples } from './learn/training-data.ts';

const USAGE = 'npm run evaluate -- FILE… [--predictions OUT.jsonl] [--folds K] [--data DIR] [--seed N]';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: 'string' },
    folds: { type: 'string' },
    data: { type: 'string', default: DATA_FOLDER },
    seed: { type: 'string', default: String(SEED) },
  },
});
const seed = Number(values.seed);

const leftOut = async (folds: number): Promise<ReaderFor> =>
  foldReaders(await readExamples(resolve(values.data)), folds, seed, console.error);

const committed = async (): Promise<ReaderFor> => {
  const classifier = await loadClassifier();
  return () => classifier;
};

if (files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const readerFor = values.folds ? await leftOut(Number(values.folds)) : await committed();
  const turns = await evaluate(
    { files, readerFor, outOfFold: values.folds !== undefined, seed },
    console.log,
  );
  console.log(`\nseed ${seed}`);
  if (values.predictions)
    await writeFile(values.predictions, turns.map((turn) => `${predictionLine(turn)}\n`).join(''));
}
