import { z } from 'zod';

const PAGE = 65_536;
const FLOAT = 4;

type Multiply = (x: number, w: number, out: number, rows: number, inner: number, cols: number) => void;
const multiplySchema = z.custom<Multiply>((value) => typeof value === 'function');

/** A weight matrix in the kernel's memory, as `multiply.wat` wants it. */
export type Matrix = { at: number; inner: number; cols: number };

/** Memory of 32-bit floats, places in it counted in floats, and the one product done in it. */
export type Kernel = {
  floats: Float32Array;
  /** Sets `size` floats aside for good. */
  place: (size: number) => number;
  placeMatrix: (values: Float32Array, inner: number, cols: number) => Matrix;
  /** Writes x · w to `out`; `rows` is a multiple of 4. */
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

  const place = (asked: number): number => {
    const at = used;
    used += asked;
    if (used > floats.length) throw new Error('The encoder has more weights than room was made for.');
    return at;
  };

  const placeMatrix = (values: Float32Array, inner: number, cols: number): Matrix => {
    const at = place(inner * cols);
    let to = at;
    for (let panel = 0; panel < cols; panel += PANEL)
      for (let row = 0; row < inner; row++, to += PANEL)
        floats.set(values.subarray(row * cols + panel, row * cols + panel + PANEL), to);
    return { at, inner, cols };
  };

  return {
    floats,
    place,
    placeMatrix,
    multiply: (x, { at, inner, cols }, out, rows) => {
      product(x * FLOAT, at * FLOAT, out * FLOAT, rows, inner, cols);
    },
  };
};
