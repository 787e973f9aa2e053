import type { Kernel } from './kernel.ts';
import { EMBEDDING_SIZE, type Dense, type Layer, type Net, type Norm } from './net.ts';

/** Pieces that the encoder was made for; what follows is not read. */
const MOST_PIECES = 128;

const HEADS = 4;
const TINY = 1e-6;
const WIDEST = 1_536;

/** Floats that are worked in, beside the weights. */
export const WORK_SPACE = MOST_PIECES * (3 * EMBEDDING_SIZE + WIDEST);

/** The kernel takes four rows at a time; what it writes to the spare ones is of no account. */
const inFours = (rows: number): number => Math.ceil(rows / 4) * 4;

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const addTimes = (to: Float32Array, from: Float32Array, times: number): void => {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (from[i] ?? 0);
};

const weighed = (scores: Float32Array): Float32Array => {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
};

const normalise = (row: Float32Array, { scale, bias }: Norm, to: Float32Array): void => {
  let sum = 0;
  for (const value of row) sum += value;
  const mean = sum / row.length;
  let squares = 0;
  for (const value of row) squares += (value - mean) ** 2;
  const shrink = 1 / Math.sqrt(squares / row.length + TINY);
  for (let i = 0; i < row.length; i++)
    to[i] = ((row[i] ?? 0) - mean) * shrink * (scale[i] ?? 0) + (bias[i] ?? 0);
};

/** Every row asks every row (heads × queries × keys); `keys` holds query, key and value of a row side by side. */
const attend = (keys: readonly Float32Array[], width: number, to: readonly Float32Array[]): void => {
  const size = width / HEADS;
  for (let head = 0; head < width; head += size) {
    const part = (which: number) =>
      keys.map((row) => row.subarray(which * width + head, which * width + head + size));
    const [queries, answers, values] = [part(0), part(1), part(2)];
    queries.forEach((query, i) => {
      const asked = Float32Array.from(answers, (answer) => dot(query, answer) / Math.sqrt(size));
      const sum = to[i]?.subarray(head, head + size).fill(0) ?? new Float32Array(size);
      weighed(asked).forEach((share, j) => {
        addTimes(sum, values[j] ?? new Float32Array(size), share);
      });
    });
  }
};

/** The piece's own numbers twice, and waves that tell its place: as the encoder was trained. */
const placed = ({ pieces, waves }: Net, piece: number, place: number, row: Float32Array): void => {
  const half = waves.length;
  const own = pieces.subarray(piece * 2 * half, (piece + 1) * 2 * half);
  waves.forEach((wave, i) => {
    row[i] = 2 * (own[i] ?? 0) + Math.sin(place * wave);
    row[half + i] = 2 * (own[half + i] ?? 0) + Math.cos(place * wave);
  });
};

/** The layers' work on the rows of one text, in the kernel's memory; `passing` holds what goes from layer to layer. */
const createLayers = (kernel: Kernel) => {
  const room = (width: number) => kernel.place(MOST_PIECES * width);
  const [passing, work, aside, wide] = [
    room(EMBEDDING_SIZE),
    room(EMBEDDING_SIZE),
    room(EMBEDDING_SIZE),
    room(WIDEST),
  ];

  const rowsAt = (at: number, rows: number, width: number): Float32Array[] =>
    Array.from({ length: rows }, (_, row) =>
      kernel.floats.subarray(at + row * width, at + (row + 1) * width),
    );

  const apply = (x: number, { matrix, bias }: Dense, out: number, rows: number): Float32Array[] => {
    kernel.multiply(x, matrix, out, inFours(rows));
    const answer = rowsAt(out, rows, matrix.cols);
    for (const row of answer) addTimes(row, bias, 1);
    return answer;
  };

  const normalised = (norm: Norm, rows: number): Float32Array[] => {
    const width = norm.scale.length;
    const to = rowsAt(work, rows, width);
    rowsAt(passing, rows, width).forEach((row, i) => {
      normalise(row, norm, to[i] ?? row);
    });
    return to;
  };

  const passOn = (added: readonly Float32Array[]): void => {
    rowsAt(passing, added.length, EMBEDDING_SIZE).forEach((row, i) => {
      addTimes(row, added[i] ?? row, 1);
    });
  };

  const attention = ({ resize, before, keys, combine }: Layer, rows: number): void => {
    const heard = normalised(before, rows);
    attend(apply(work, keys, wide, rows), before.scale.length, heard);
    if (resize) {
      const resized = apply(passing, resize, aside, rows);
      apply(work, combine, passing, rows);
      passOn(resized);
    } else passOn(apply(work, combine, aside, rows));
  };

  const forward = ({ between, widen, narrow }: Layer, rows: number): void => {
    normalised(between, rows);
    for (const row of apply(work, widen, wide, rows))
      row.forEach((value, i) => (row[i] = Math.max(0, value)));
    passOn(apply(wide, narrow, aside, rows));
  };

  return { passing, work, aside, rowsAt, apply, attention, forward };
};

/** Turns the numbers of a text's pieces into its embedding, of length 1; all zero for no piece. */
export const createEncoder = (kernel: Kernel, net: Net): ((pieces: readonly number[]) => Float32Array) => {
  const { passing, work, aside, rowsAt, apply, attention, forward } = createLayers(kernel);

  const writeMean = (rows: number): void => {
    const mean = kernel.floats.subarray(work, work + EMBEDDING_SIZE).fill(0);
    for (const row of rowsAt(passing, rows, EMBEDDING_SIZE)) addTimes(mean, row, 1 / rows);
  };

  return (pieces) => {
    const read = pieces.slice(0, MOST_PIECES);
    if (read.length === 0) return new Float32Array(EMBEDDING_SIZE);
    const rows = rowsAt(passing, read.length, 2 * net.waves.length);
    rows.forEach((row, place) => {
      placed(net, read[place] ?? 0, place, row);
    });
    for (const layer of net.layers) {
      attention(layer, read.length);
      forward(layer, read.length);
    }
    writeMean(read.length);
    const bent = Float32Array.from(apply(work, net.last, aside, 1)[0] ?? [], Math.tanh);
    const length = Math.sqrt(dot(bent, bent));
    return bent.map((value) => value / length);
  };
};
