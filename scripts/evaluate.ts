import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadClassifier } from '../src/classifier-file.ts';
import { calibrationPlot } from './evaluate/calibration-plot.ts';
import { cueTurns } from './evaluate/cue-report.ts';
import { evaluate, readFiles } from './evaluate/evaluate.ts';
import { foldReaders } from './evaluate/fold-readers.ts';
import { predictionLine, type ReaderFor } from './evaluate/reading.ts';
import { DATA_FOLDER, SEED } from './learn/defaults.ts';
import { readExamples } from './learn/training-data.ts';

const USAGE =
  'npm run evaluate -- FILE… [--predictions OUT.jsonl] [--plot OUT.png] [--folds K] [--data DIR] [--seed N]';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: 'string' },
    plot: { type: 'string' },
    folds: { type: 'string' },
    data: { type: 'string', default: DATA_FOLDER },
    seed: { type: 'string', default: String(SEED) },
  },
});
const seed = Number(values.seed);

const leftOut = async (count: number, others: readonly string[]): Promise<ReaderFor> => {
  const say = console.error;
  const { examples, embed } = await readExamples(resolve(values.data), {
    say,
    others,
  });
  return foldReaders(examples, { count, seed, embed, say });
};

const committed = async (): Promise<ReaderFor> => {
  const classifier = await loadClassifier();
  return () => classifier;
};

if (files.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const read = await readFiles(files, { outOfFold: values.folds !== undefined }, console.log);
  const readerFor = values.folds
    ? await leftOut(
        Number(values.folds),
        read.map(({ text }) => text.text),
      )
    : await committed();
  const turns = await evaluate(read, { readerFor, seed }, console.log);
  console.log(`\nseed ${seed}`);
  if (values.plot) await writeFile(values.plot, calibrationPlot(cueTurns(turns)));
  if (values.predictions)
    await writeFile(values.predictions, turns.map((turn) => `${predictionLine(turn)}\n`).join(''));
}
