import { z } from 'zod';
import { BIDS, CUE_LABELS, type Cue } from '../coaching/cues.ts';
import { CARE, type Care } from '../coaching/preferences.ts';
import { REPLY_LABELS, type Reply } from '../coaching/replies.ts';
import type { Thresholds } from '../coaching/notice.ts';
import type { Linear } from './linear.ts';
import { recordOf } from './record.ts';

const linearHead = (labels: readonly string[]) =>
  z.object({
    buckets: z.int().positive(),
    scales: z.array(z.number()).length(labels.length),
    bias: z.array(z.number()).length(labels.length),
    slope: z.number(),
    shift: z.array(z.number()).length(labels.length),
  });
type LinearHead = z.infer<ReturnType<typeof linearHead>>;

/** A threshold with what it gave on chats that the model had not seen; `aim` is the precision it was chosen for. */
const gate = z.object({ at: z.number(), aim: z.number(), precision: z.number(), recall: z.number() });
export type Gate = z.infer<typeof gate>;

/** The part of a model that people can read; the weights are in a file of bytes beside it. */
export const modelHeadSchema = z.object({
  seed: z.int(),
  cues: z.array(z.enum(CUE_LABELS)),
  replies: z.array(z.enum(REPLY_LABELS)),
  cue: linearHead(CUE_LABELS),
  reply: linearHead(REPLY_LABELS),
  gates: z.object({ bids: z.record(z.enum(BIDS), z.record(z.enum(CARE), gate)), conflict: gate }),
});
export type ModelHead = z.infer<typeof modelHeadSchema>;

/** Everything a classifier needs. `cues` and `replies` are the order of the labels in the weights. */
export type Model = {
  cues: readonly Cue[];
  replies: readonly Reply[];
  cue: Linear;
  reply: Linear;
  thresholds: Thresholds;
};

const linear = (head: LinearHead, weights: Int8Array): Linear => {
  const labels = head.bias.length;
  if (weights.length !== head.buckets * labels)
    throw new Error(`The model has ${weights.length} weights where ${head.buckets * labels} are named.`);
  return { ...head, labels, weights };
};

const ats = ({ keen, normal, calm, strict }: Record<Care, Gate>): Record<Care, number> => ({
  keen: keen.at,
  normal: normal.at,
  calm: calm.at,
  strict: strict.at,
});

const thresholdsOf = ({ bids, conflict }: ModelHead['gates']): Thresholds => ({
  bids: recordOf(BIDS, (bid) => ats(bids[bid])),
  conflict: conflict.at,
});

/**
 * Joins the readable head and the bytes, cue weights before reply weights, one signed byte each.
 * Throws a `ZodError` on a head of another shape and an `Error` where the number of weights does not fit it.
 */
export const readModel = (head: unknown, bytes: Uint8Array): Model => {
  const parsed = modelHeadSchema.parse(head);
  const weights = new Int8Array(bytes);
  const cueWeights = parsed.cue.buckets * parsed.cues.length;
  return {
    cues: parsed.cues,
    replies: parsed.replies,
    cue: linear(parsed.cue, weights.subarray(0, cueWeights)),
    reply: linear(parsed.reply, weights.subarray(cueWeights)),
    thresholds: thresholdsOf(parsed.gates),
  };
};
