import type { Features } from '../../src/classifier/features.ts';
import { hiddenOf, type Meaning } from '../../src/classifier/meaning.ts';
import { createAdagrad } from './adagrad.ts';
import { judge, softmaxInPlace } from './log-loss.ts';
import { createRandom, shuffled } from './random.ts';

/** A row to fit: `allowed` are the labels that would be right, usually one. */
export type Row = {
  features: Features;
  embedding: Float32Array;
  allowed: readonly number[];
  weight: number;
};

/** A fitted judge before it is calibrated and made small; `weights[bucket * labels + label]`. */
export type Fitted = {
  labels: number;
  buckets: number;
  weights: Float32Array;
  bias: Float32Array;
  meaning: Meaning;
};

export type FitOptions = {
  labels: number;
  buckets: number;
  /** A bucket that is set in fewer rows than this gets no weight. */
  rarest: number;
  /** Units between the embedding and the labels. */
  hidden: number;
  epochs: number;
  seed: number;
};

const INPUTS = 512;

/** Step sizes of Adagrad (Duchi et al. 2011); they shrink to nothing over the epochs. */
const WORD_STEP = 0.1;
const MEANING_STEP = 0.03;

/** How often a unit is left out of a row, and how often the whole meaning: the words must learn to do without. */
const UNIT_DROPOUT = 0.3;
const MEANING_DROPOUT = 0.2;

const rareBuckets = (rows: readonly Row[], { buckets, rarest }: FitOptions): Uint8Array => {
  const counts = new Uint32Array(buckets);
  for (const { features } of rows)
    for (const bucket of features.buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count < rarest ? 1 : 0));
};

const newNet = ({ labels, hidden }: FitOptions, random: () => number): Meaning => {
  const drawn = (size: number, fan: number) =>
    Float32Array.from({ length: size }, () => (2 * random() - 1) * Math.sqrt(3 / fan));
  return {
    ...{ inputs: INPUTS, hidden, labels },
    first: drawn(hidden * INPUTS, INPUTS),
    firstBias: new Float32Array(hidden),
    second: drawn(labels * hidden, hidden),
  };
};

/** Adds the words' part to `sums`. */
const addWords = ({ features }: Row, { labels, weights }: Fitted, rare: Uint8Array, sums: Float64Array) => {
  features.buckets.forEach((bucket, i) => {
    if (rare[bucket]) return;
    const value = features.values[i] ?? 0;
    for (let label = 0, at = bucket * labels; label < labels; label++, at++)
      sums[label] = (sums[label] ?? 0) + value * (weights[at] ?? 0);
  });
};

const addMeaning = ({ labels, hidden, second }: Meaning, units: Float32Array, sums: Float64Array) => {
  for (let label = 0; label < labels; label++)
    for (let unit = 0; unit < hidden; unit++)
      sums[label] = (sums[label] ?? 0) + (units[unit] ?? 0) * (second[label * hidden + unit] ?? 0);
};

const trainer = (fitted: Fitted, rare: Uint8Array, random: () => number) => {
  const { labels, weights, bias, meaning } = fitted;
  const words = createAdagrad(weights);
  const biases = createAdagrad(bias);
  const first = createAdagrad(meaning.first);
  const firstBias = createAdagrad(meaning.firstBias);
  const second = createAdagrad(meaning.second);
  const sums = new Float64Array(labels);

  const learnWords = ({ features }: Row, step: number): void => {
    features.buckets.forEach((bucket, i) => {
      if (rare[bucket]) return;
      const value = features.values[i] ?? 0;
      for (let label = 0; label < labels; label++)
        words(bucket * labels + label, value * (sums[label] ?? 0), step);
    });
    for (let label = 0; label < labels; label++) biases(label, sums[label] ?? 0, step);
  };

  const learnMeaning = ({ embedding }: Row, units: Float32Array, step: number): void => {
    for (let unit = 0; unit < meaning.hidden; unit++) {
      const active = units[unit] ?? 0;
      if (active === 0) continue;
      let blame = 0;
      for (let label = 0, at = unit; label < labels; label++, at += meaning.hidden) {
        const error = sums[label] ?? 0;
        blame += error * (meaning.second[at] ?? 0);
        second(at, error * active, step);
      }
      blame /= 1 - UNIT_DROPOUT;
      firstBias(unit, blame, step);
      for (let i = 0, at = unit * INPUTS; i < INPUTS; i++, at++) first(at, blame * (embedding[i] ?? 0), step);
    }
  };

  return (row: Row, rate: number): void => {
    sums.set(bias);
    addWords(row, fitted, rare, sums);
    const thinks = random() >= MEANING_DROPOUT;
    const units = thinks
      ? hiddenOf(meaning, row.embedding).map((unit) =>
          random() < UNIT_DROPOUT ? 0 : unit / (1 - UNIT_DROPOUT),
        )
      : null;
    if (units) addMeaning(meaning, units, sums);
    softmaxInPlace(sums);
    judge(sums, row);
    learnWords(row, WORD_STEP * rate);
    if (units) learnMeaning(row, units, MEANING_STEP * rate);
  };
};

/**
 * Logistic regression on the words and a net of one hidden layer on the embedding, fitted together, a row at a time. The
 * same rows in the same order and the same seed give the same weights.
 */
export const fit = (rows: readonly Row[], options: FitOptions): Fitted => {
  const { labels, buckets, epochs, seed } = options;
  const random = createRandom(seed);
  const fitted: Fitted = {
    labels,
    buckets,
    weights: new Float32Array(buckets * labels),
    bias: new Float32Array(labels),
    meaning: newNet(options, random),
  };
  const learn = trainer(fitted, rareBuckets(rows, options), random);
  for (let epoch = 0; epoch < epochs; epoch++)
    shuffled(rows, random).forEach((row, i) => {
      learn(row, 1 - (epoch + i / rows.length) / epochs);
    });
  return fitted;
};
