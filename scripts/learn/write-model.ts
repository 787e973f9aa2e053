import { mkdir, writeFile } from 'node:fs/promises';
import type { Linear } from '../../src/classifier/linear.ts';
import type { ModelHead } from '../../src/classifier/model.ts';
import { CUE_LABELS } from '../../src/coaching/cues.ts';
import { REPLY_LABELS } from '../../src/coaching/replies.ts';

/** Enough digits that nothing changes, few enough that a retrained model is easy to compare. */
const rounded = (x: number): number => Number(x.toPrecision(6));

const headOf = ({ buckets, scales, bias, slope, shift }: Linear) => ({
  buckets,
  scales: scales.map(rounded),
  bias: bias.map(rounded),
  slope: rounded(slope),
  shift: shift.map(rounded),
});

/** What was learned, before it is written. */
export type Learned = { seed: number; cue: Linear; reply: Linear; gates: ModelHead['gates'] };

/** The model as the two files that `readModel` joins again. */
export const modelFiles = ({ seed, cue, reply, gates }: Learned): { head: string; weights: Uint8Array } => {
  const head: ModelHead = {
    seed,
    cues: [...CUE_LABELS],
    replies: [...REPLY_LABELS],
    cue: headOf(cue),
    reply: headOf(reply),
    gates,
  };
  const short = (_: string, value: unknown): unknown => (typeof value === 'number' ? rounded(value) : value);
  const weights = new Uint8Array(cue.weights.length + reply.weights.length);
  weights.set(new Uint8Array(cue.weights));
  weights.set(new Uint8Array(reply.weights), cue.weights.length);
  return { head: `${JSON.stringify(head, short, 1)}\n`, weights };
};

/** Writes both files into `folder`, which is made where it is missing. */
export const writeModel = async (folder: URL, learned: Learned): Promise<void> => {
  const { head, weights } = modelFiles(learned);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('head.json', folder), head);
  await writeFile(new URL('weights.bin', folder), weights);
};
