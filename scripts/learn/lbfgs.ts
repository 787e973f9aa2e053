/** A smooth function: writes its gradient at `point` into `gradient` and answers its value. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

type Step = { move: Float64Array; bend: Float64Array; rho: number };

const MEMORY = 7;
const ARMIJO = 1e-4;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const addTo = (target: Float64Array, factor: number, source: Float64Array): void => {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0);
};

const difference = (a: Float64Array, b: Float64Array): Float64Array => {
  const result = a.slice();
  addTo(result, -1, b);
  return result;
};

/** The two-loop recursion (Nocedal and Wright, algorithm 7.4). */
const descent = (gradient: Float64Array, steps: readonly Step[]): Float64Array => {
  const direction = gradient.map((g) => -g);
  const alphas = steps.toReversed().map((step) => {
    const alpha = step.rho * dot(step.move, direction);
    addTo(direction, -alpha, step.bend);
    return alpha;
  });
  const newest = steps.at(-1);
  const scale = newest ? 1 / (newest.rho * dot(newest.bend, newest.bend)) : 1;
  direction.forEach((d, i) => (direction[i] = d * scale));
  steps.forEach((step, i) => {
    const beta = step.rho * dot(step.bend, direction);
    addTo(direction, (alphas[steps.length - 1 - i] ?? 0) - beta, step.move);
  });
  return direction;
};

/** Minimises `objective` from `start` by limited-memory BFGS; stops after `rounds` or when a round gains less than `least`. */
export const minimise = (
  objective: Objective,
  start: Float64Array,
  { rounds, least }: { rounds: number; least: number },
): Float64Array => {
  let point = start.slice();
  let gradient = new Float64Array(start.length);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descent(gradient, steps);
    const slope = dot(gradient, direction);
    const next = point.slice();
    const nextGradient = new Float64Array(start.length);
    let length = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    addTo(next, length, direction);
    let nextValue = objective(next, nextGradient);
    while (nextValue > value + ARMIJO * length * slope && length > 1e-10) {
      addTo(next, -length / 2, direction);
      length /= 2;
      nextValue = objective(next, nextGradient);
    }
    const bent = dot(difference(next, point), difference(nextGradient, gradient));
    if (bent > 0)
      steps.push({ move: difference(next, point), bend: difference(nextGradient, gradient), rho: 1 / bent });
    if (steps.length > MEMORY) steps.shift();
    const gained = (value - nextValue) / Math.max(1, Math.abs(value));
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (gained < least) break;
  }
  return point;
};
