import { scoresOf, type Linear } from '../../src/classifier/linear.ts';
import { meaningScores, type Meaning } from '../../src/classifier/meaning.ts';
import type { Judge } from '../../src/classifier/model.ts';
import { calibrate } from './calibrate.ts';
import { fit, type Row } from './fit.ts';
import { quantise } from './quantise.ts';
import { lessonsOf, type Lesson, type Task } from './task.ts';
import type { Example } from './training-data.ts';

/** A turn that counts as scored, by its words alone and as a whole, by a model that had not seen its group. */
export type Unseen = {
  example: Example;
  fold: number;
  right: number;
  words: readonly number[];
  whole: readonly number[];
};

export type Folds = { foldOf: ReadonlyMap<string, number>; count: number };

/** What was learned, not yet calibrated. */
type Raw = { linear: Linear; meaning: Meaning };

/** `models[k]` has not seen the groups of fold `k`; nothing is calibrated yet. */
export type CrossFit = { models: Raw[]; unseen: Unseen[] };

const learn = <L extends string>(task: Task<L>, lessons: readonly Lesson[], seed: number): Raw => {
  const fitted = fit(
    lessons.map(({ row }) => row),
    { ...task.options, labels: task.labels.length, seed },
  );
  return { linear: quantise(fitted), meaning: fitted.meaning };
};

const scored = ({ linear, meaning }: Raw, { features, embedding }: Row) => {
  const words = scoresOf(linear, features);
  const added = meaningScores(meaning, embedding);
  return { words, whole: words.map((score, label) => score + (added[label] ?? 0)) };
};

const scoredUnseen = <L extends string>(
  { counts }: Task<L>,
  model: Raw,
  lessons: readonly Lesson[],
  fold: number,
): Unseen[] =>
  lessons.flatMap(({ example, row }) => {
    const [right, ...others] = row.allowed;
    if (!counts(example) || right === undefined || others.length > 0) return [];
    return [{ example, fold, right, ...scored(model, row) }];
  });

/** Fits one model a fold without the fold's groups; `onFold` hears of each that is done. */
export const crossFit = <L extends string>(
  task: Task<L>,
  examples: readonly Example[],
  { foldOf, count }: Folds,
  seed: number,
  onFold: (fold: number) => void,
): CrossFit => {
  const lessons = lessonsOf(task, examples);
  const isIn = (fold: number) => (lesson: Lesson) => foldOf.get(lesson.example.group) === fold;
  const models: Raw[] = [];
  const unseen: Unseen[] = [];
  for (let fold = 0; fold < count; fold++) {
    const others = lessons.filter((lesson) => !isIn(fold)(lesson));
    const model = learn(task, others, seed);
    models.push(model);
    unseen.push(...scoredUnseen(task, model, lessons.filter(isIn(fold)), fold));
    onFold(fold);
  }
  return { models, unseen };
};

const calibratedOn = (model: Raw, unseen: readonly Unseen[]): Judge => {
  const labels = model.linear.labels;
  const on = (scoresOf: (turn: Unseen) => readonly number[]) =>
    calibrate(
      unseen.map((turn) => ({ scores: scoresOf(turn), right: turn.right })),
      labels,
    );
  return { ...model, words: on(({ words }) => words), whole: on(({ whole }) => whole) };
};

/** The fold models, each calibrated on the other folds' turns only. */
export const calibratedApart = ({ models, unseen }: CrossFit): Judge[] =>
  models.map((model, fold) =>
    calibratedOn(
      model,
      unseen.filter((turn) => turn.fold !== fold),
    ),
  );

/** One model from all examples, calibrated on what the fold models made of turns they had not seen. */
export const fitAll = <L extends string>(
  task: Task<L>,
  examples: readonly Example[],
  { unseen }: CrossFit,
  seed: number,
): Judge => calibratedOn(learn(task, lessonsOf(task, examples), seed), unseen);
