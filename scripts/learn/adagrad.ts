const EPSILON = 1e-6;

/** Moves `weights[at]` against its gradient, by less the more it was moved before (Adagrad). */
export const createAdagrad = (weights: Float32Array) => {
  const squares = new Float32Array(weights.length);
  return (at: number, gradient: number, step: number): void => {
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (step * gradient) / (Math.sqrt(square) + EPSILON);
  };
};
