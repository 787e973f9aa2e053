import { mkdir, writeFile } from 'node:fs/promises';
import type { Judge, ModelHead } from '../../src/classifier/model.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';

/** Enough digits that nothing changes, few enough that a retrained model is easy to compare. */
const rounded = (x: number): number => Number(x.toPrecision(6));

const headOf = ({ linear, meaning, words, whole }: Judge): ModelHead['cue'] => ({
  buckets: linear.buckets,
  scales: [...linear.scales],
  bias: [...linear.bias],
  inputs: meaning.inputs,
  hidden: meaning.hidden,
  words: { slope: words.slope, shift: [...words.shift] },
  whole: { slope: whole.slope, shift: [...whole.shift] },
});

const bytesOf = ({ linear, meaning }: Judge): Uint8Array[] =>
  [linear.weights, meaning.first, meaning.firstBias, meaning.second].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );

/** What was learned, before it is written. */
export type Learned = {
  seed: number;
  cue: Judge;
  reply: Judge;
  surelyNone: number;
  gates: ModelHead['gates'];
};

/** The model as the two files that `readModel` joins again. */
export const modelFiles = ({ seed, cue, reply, surelyNone, gates }: Learned) => {
  const head: ModelHead = {
    seed,
    cues: [...CUE_LABELS],
    replies: [...REPLY_LABELS],
    cue: headOf(cue),
    reply: headOf(reply),
    surelyNone,
    gates,
  };
  const short = (_: string, value: unknown): unknown => (typeof value === 'number' ? rounded(value) : value);
  const weights = new Uint8Array(Buffer.concat([cue, reply].flatMap(bytesOf)));
  return { head: `${JSON.stringify(head, short, 1)}\n`, weights };
};

/** Writes both files into `folder`, which is made where it is missing. */
export const writeModel = async (folder: URL, learned: Learned): Promise<void> => {
  const { head, weights } = modelFiles(learned);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('head.json', folder), head);
  await writeFile(new URL('weights.bin', folder), weights);
};
