import { z } from 'zod';

const PAGE = 65_536;
const FLOAT = 4;

type Multiply = (x: number, w: number, out: number, rows: number, inner: number, cols: number) => void;
const multiplySchema = z.custom<Multiply>((value) => typeof value === 'function');

/** A weight matrix, inner × cols, from float `start` of the kernel's memory on, in the panels that `multiply.wat` wants. */
export type Matrix = { start: number; inner: number; cols: number };

/** Memory of 32-bit floats, places in it counted in floats, and the one product done in it. */
export type Kernel = {
  floats: Float32Array;
  /** Sets `size` floats aside for good and answers where they start; throws where there is no room. */
  allocate: (size: number) => number;
  /** Copies `values`, inner × cols, row after row, to where `multiply` finds them. */
  allocateMatrix: (values: Float32Array, inner: number, cols: number) => Matrix;
  /** x · w: rows × inner → `out`, rows × cols; `rows` is a multiple of 4. */
  multiply: (x: number, w: Matrix, out: number, rows: number) => void;
};

/** Columns that `multiply.wat` takes at a time. */
const PANEL = 8;

/** Room for `size` floats, worked on by the module in `wasm` (`multiply.wat`, assembled). */
export const createKernel = (wasm: Uint8Array, size: number): Kernel => {
  const pages = Math.ceil((size * FLOAT) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { encoder: { memory } });
  const product = multiplySchema.parse(exports['multiply']);
  const floats = new Float32Array(memory.buffer);
  let used = 0;

  const allocate = (asked: number): number => {
    const start = used;
    used += asked;
    if (used > floats.length) throw new Error('The encoder has more weights than room was made for.');
    return start;
  };

  const allocateMatrix = (values: Float32Array, inner: number, cols: number): Matrix => {
    const start = allocate(inner * cols);
    let to = start;
    for (let panel = 0; panel < cols; panel += PANEL)
      for (let row = 0; row < inner; row++, to += PANEL)
        floats.set(values.subarray(row * cols + panel, row * cols + panel + PANEL), to);
    return { start, inner, cols };
  };

  return {
    floats,
    allocate,
    allocateMatrix,
    multiply: (x, { start, inner, cols }, out, rows) => {
      product(x * FLOAT, start * FLOAT, out * FLOAT, rows, inner, cols);
    },
  };
};
