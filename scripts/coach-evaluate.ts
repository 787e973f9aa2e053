import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bidTurnsOf, brokenRules, cardOf, coachReport, nudgesFor } from './coach/evaluate.ts';
import { DATA_FOLDER, SEED } from './learn/defaults.ts';
import { createRandom, shuffled } from './learn/random.ts';
import { readTurnsFile } from './learn/read-file.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string', default: '40' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(SEED) },
  },
});
const files =
  positionals.length > 0 ? positionals : ['d', 'e', 'f'].map((name) => resolve(DATA_FOLDER, `${name}.jsonl`));
const read = await Promise.all(files.map(readTurnsFile));
const nudges = nudgesFor(bidTurnsOf(read.flatMap(({ turns }) => turns)));

console.log(coachReport(nudges).join('\n'));
for (const nudge of nudges)
  for (const rule of brokenRules(nudge)) console.log(`breaks ${rule}: ${nudge.suggestion.line}`);

const shown = shuffled(nudges, createRandom(Number(values.seed)))
  .filter(({ bid }) => !values.only || bid === values.only)
  .slice(0, Number(values.show));
for (const nudge of shown)
  console.log(`\n${nudge.bid}: ${nudge.turn.text.replaceAll('\n', ' / ')}\n${cardOf(nudge)}`);
console.log(`\nseed ${values.seed}`);
