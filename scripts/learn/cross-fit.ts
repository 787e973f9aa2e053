import { scoresOf, type Linear } from '../../src/classifier/linear.ts';
import { calibrate, type Outcome } from './calibrate.ts';
import { fit } from './fit.ts';
import { quantise } from './quantise.ts';
import { lessonsOf, type Lesson, type Task } from './task.ts';
import type { Example } from './training-data.ts';

/** A lifelike turn as scored by a model that had not seen its group. */
export type Unseen = Outcome & { example: Example; fold: number };

export type Folds = { foldOf: ReadonlyMap<string, number>; count: number };

/** `models[k]` has not seen the groups of fold `k`; nothing is calibrated yet. */
export type CrossFit = { models: Linear[]; unseen: Unseen[] };

const learn = <L extends string>(task: Task<L>, lessons: readonly Lesson[]): Linear =>
  quantise(
    fit(
      lessons.map(({ row }) => row),
      { ...task.options, labels: task.labels.length },
    ),
  );

const scored = (model: Linear, lessons: readonly Lesson[], fold: number): Unseen[] =>
  lessons.flatMap(({ example, row }) => {
    const [right, ...others] = row.allowed;
    if (!example.lifelike || right === undefined || others.length > 0) return [];
    return [{ example, fold, right, scores: scoresOf(model, row.features) }];
  });

/** Fits one model a fold without the fold's groups; `onFold` hears of each that is done. */
export const crossFit = <L extends string>(
  task: Task<L>,
  examples: readonly Example[],
  { foldOf, count }: Folds,
  onFold: (fold: number) => void,
): CrossFit => {
  const lessons = lessonsOf(task, examples);
  const isIn = (fold: number) => (lesson: Lesson) => foldOf.get(lesson.example.group) === fold;
  const models: Linear[] = [];
  const unseen: Unseen[] = [];
  for (let fold = 0; fold < count; fold++) {
    const model = learn(
      task,
      lessons.filter((lesson) => !isIn(fold)(lesson)),
    );
    models.push(model);
    unseen.push(...scored(model, lessons.filter(isIn(fold)), fold));
    onFold(fold);
  }
  return { models, unseen };
};

/** The fold models, each calibrated on the other folds' turns only. */
export const calibratedApart = ({ models, unseen }: CrossFit): Linear[] =>
  models.map((model, fold) => ({
    ...model,
    ...calibrate(
      unseen.filter((turn) => turn.fold !== fold),
      model.labels,
    ),
  }));

/** One model from all examples, calibrated on what the fold models made of turns they had not seen. */
export const fitAll = <L extends string>(
  task: Task<L>,
  examples: readonly Example[],
  { unseen }: CrossFit,
): Linear => ({ ...learn(task, lessonsOf(task, examples)), ...calibrate(unseen, task.labels.length) });
