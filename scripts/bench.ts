import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import vader from 'vader-sentiment';
import { loadClassifier, MODEL_FOLDER } from '../src/classifier-file.ts';
import { loadEmbed } from '../src/encoder/encoder.ts';
import {
  measure,
  measuredSchema,
  MEGABYTE,
  tableOf,
  type Contender,
  type Measured,
} from './bench/measure.ts';
import { DATA_FOLDER } from './learn/defaults.ts';
import { readTurnsFile } from './learn/read-file.ts';

const TURNS = 2_000;

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: resolve(DATA_FOLDER, 'e.jsonl') },
    /** Measures this contender alone and prints JSON: memory is told apart only in a process of its own. */
    only: { type: 'string' },
  },
});
const { turns } = await readTurnsFile(values.file);
const texts = turns.slice(0, TURNS).map(({ text }) => text);

const contenders: readonly Contender[] = [
  {
    name: 'VADER sentiment',
    load: () => (turn) => vader.SentimentIntensityAnalyzer.polarity_scores(turn.text),
  },
  {
    name: 'sentence embedding alone',
    load: async () => {
      const embed = await loadEmbed();
      return (turn) => embed(turn.text);
    },
  },
  {
    name: 'Toward, where the words are enough',
    load: async () => {
      const { readCue } = await loadClassifier(MODEL_FOLDER, { surelyNone: 0 });
      return readCue;
    },
  },
  {
    name: 'Toward, as it runs',
    load: async () => (await loadClassifier()).readCue,
  },
  {
    name: 'Toward, every turn in full',
    load: async () => (await loadClassifier(MODEL_FOLDER, { surelyNone: 2 })).readCue,
  },
];

const run = promisify(execFile);

const inItsOwnProcess = async ({ name }: Contender): Promise<Measured> => {
  const self = fileURLToPath(import.meta.url);
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    self,
    '--only',
    name,
    '--file',
    values.file,
  ]);
  return measuredSchema.parse(JSON.parse(stdout));
};

const compare = async (): Promise<void> => {
  console.log(`${texts.length} turns of ${basename(values.file)}, one after the other`);
  const measured: Measured[] = [];
  for (const contender of contenders) measured.push(await inItsOwnProcess(contender));
  console.log(tableOf(measured));
  const { size } = await stat(new URL('weights.bin', MODEL_FOLDER));
  console.log(
    `weights.bin: ${(size / MEGABYTE).toFixed(1)} MB; the encoder's weights are in its package, 28 MB`,
  );
};

const only = contenders.find(({ name }) => name === values.only);
if (only) console.log(JSON.stringify(await measure(only, texts)));
else await compare();
