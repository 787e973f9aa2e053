import { z } from 'zod';
import { BIDS, CUE_LABELS, type Cue } from '../coaching/cues.ts';
import { CARE, type Care } from '../coaching/preferences.ts';
import { REPLY_LABELS, type Reply } from '../coaching/replies.ts';
import type { Thresholds } from '../coaching/notice.ts';
import type { Calibration } from './calibration.ts';
import type { Linear } from './linear.ts';
import type { Meaning } from './meaning.ts';
import { recordOf } from '../record.ts';

const calibration = (labels: readonly string[]) =>
  z.object({ slope: z.number(), shift: z.array(z.number()).length(labels.length) });

const judgeHead = (labels: readonly string[]) =>
  z.object({
    buckets: z.int().positive(),
    scales: z.array(z.number()).length(labels.length),
    bias: z.array(z.number()).length(labels.length),
    inputs: z.int().positive(),
    hidden: z.int().positive(),
    words: calibration(labels),
    whole: calibration(labels),
  });
type JudgeHead = z.infer<ReturnType<typeof judgeHead>>;

/** A threshold with what it gave on chats that the model had not seen; `aim` is the precision it was chosen for. */
const gate = z.object({ at: z.number(), aim: z.number(), precision: z.number(), recall: z.number() });
export type Gate = z.infer<typeof gate>;

/** The part of a model that people can read; the weights are in a file of bytes beside it. */
const modelHeadSchema = z.object({
  seed: z.int(),
  cues: z.array(z.enum(CUE_LABELS)),
  replies: z.array(z.enum(REPLY_LABELS)),
  cue: judgeHead(CUE_LABELS),
  reply: judgeHead(REPLY_LABELS),
  surelyNone: z.number(),
  gates: z.object({
    bids: z.record(z.enum(BIDS), z.record(z.enum(CARE), gate)),
    conflict: gate,
    /** The probability of conflict from which on no bid is heeded, and the share of conflicts still taken for one. */
    peace: z.object({ below: z.number(), mistaken: z.number() }),
  }),
});
export type ModelHead = z.infer<typeof modelHeadSchema>;

/** One thing to tell of a turn: what its words say, and what its meaning adds. Each sum has its calibration. */
export type Judge = { linear: Linear; meaning: Meaning; words: Calibration; whole: Calibration };

/** Everything a classifier needs. `cues` and `replies` are the order of the labels in the weights. */
export type Model = {
  cues: readonly Cue[];
  replies: readonly Reply[];
  cue: Judge;
  reply: Judge;
  /** The probability of `none`, by its words alone, from which on a turn's meaning is not asked for. */
  surelyNone: number;
  thresholds: Thresholds;
};

const FLOAT = Float32Array.BYTES_PER_ELEMENT;

const byteSizes = (labels: number, { buckets, inputs, hidden }: JudgeHead) => ({
  weights: buckets * labels,
  first: hidden * inputs * FLOAT,
  firstBias: hidden * FLOAT,
  second: labels * hidden * FLOAT,
});
const sum = (sizes: Record<string, number>): number => Object.values(sizes).reduce((a, b) => a + b, 0);

const judgeOf = (labels: number, head: JudgeHead, bytes: Uint8Array): Judge => {
  const sizes = byteSizes(labels, head);
  let at = 0;
  const take = (size: number): ArrayBuffer => new Uint8Array(bytes.subarray(at, (at += size))).buffer;
  const { inputs, hidden, buckets, scales, bias, words, whole } = head;
  return {
    linear: { labels, buckets, scales, bias, weights: new Int8Array(take(sizes.weights)) },
    meaning: {
      ...{ inputs, hidden, labels },
      first: new Float32Array(take(sizes.first)),
      firstBias: new Float32Array(take(sizes.firstBias)),
      second: new Float32Array(take(sizes.second)),
    },
    words,
    whole,
  };
};

const ats = ({ keen, normal, calm, strict }: Record<Care, Gate>): Record<Care, number> => ({
  keen: keen.at,
  normal: normal.at,
  calm: calm.at,
  strict: strict.at,
});

/** What the bot goes by, without how it was come by. */
export const thresholdsOf = ({ bids, conflict, peace }: ModelHead['gates']): Thresholds => ({
  bids: recordOf(BIDS, (bid) => ats(bids[bid])),
  conflict: conflict.at,
  peace: peace.below,
});

/**
 * Joins the readable head and the bytes: the judges of the cue and the reply, each its words (a signed byte a weight) and then its
 * meaning (little-endian floats). Throws a `ZodError` on a head of another shape and an `Error` where the number
 * of bytes does not fit it.
 */
export const readModel = (head: unknown, bytes: Uint8Array): Model => {
  const parsed = modelHeadSchema.parse(head);
  const { cues, replies, cue, reply, surelyNone, gates } = parsed;
  const cueSize = sum(byteSizes(cues.length, cue));
  const size = cueSize + sum(byteSizes(replies.length, reply));
  if (bytes.length !== size)
    throw new Error(`The model has ${bytes.length} bytes of weights where ${size} are named.`);
  return {
    cues,
    replies,
    cue: judgeOf(cues.length, cue, bytes),
    reply: judgeOf(replies.length, reply, bytes.subarray(cueSize)),
    surelyNone,
    thresholds: thresholdsOf(gates),
  };
};
