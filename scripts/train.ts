import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MODEL_FOLDER } from '../src/classifier-file.ts';
import { DATA_FOLDER, SEED } from './learn/defaults.ts';
import { learn } from './learn/learn.ts';
import { readExamples } from './learn/training-data.ts';
import { writeModel } from './learn/write-model.ts';

const FOLDS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, seed: { type: 'string' } },
});
const folder = resolve(values.data ?? positionals[0] ?? DATA_FOLDER);
const seed = Number(values.seed ?? SEED);
const say = console.log;

const { examples } = await readExamples(folder, { say });
say(`${examples.length} turns, ${FOLDS} folds of whole chats, seed ${seed}`);
await writeModel(MODEL_FOLDER, learn({ examples, count: FOLDS, seed }, say));
say('The model is written.');
