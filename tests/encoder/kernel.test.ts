import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { assembleKernel, KERNEL } from '../../scripts/assemble/assemble-kernel.ts';
import { createKernel } from '../../src/encoder/kernel.ts';

const shipped = await readFile(KERNEL);

it('ships the kernel that its source says', async () => {
  expect([...(await assembleKernel())]).toEqual([...shipped]);
});

it('multiplies as schoolbooks do', () => {
  const [rows, inner, cols] = [8, 5, 24];
  const kernel = createKernel(shipped, 1_000);
  const w = Float32Array.from({ length: inner * cols }, (_, i) => (i % 7) - 3);
  const matrix = kernel.allocateMatrix(w, inner, cols);
  const x = kernel.allocate(rows * inner);
  const out = kernel.allocate(rows * cols);
  for (let i = 0; i < rows * inner; i++) kernel.floats[x + i] = (i % 5) - 2;
  kernel.multiply(x, matrix, out, rows);
  const product = (row: number, col: number): number =>
    Array.from(
      { length: inner },
      (_, k) => (((row * inner + k) % 5) - 2) * (w[k * cols + col] ?? NaN),
    ).reduce((sum, part) => sum + part, 0);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++)
      expect(kernel.floats[out + row * cols + col]).toBe(product(row, col));
});

it('says so when there is too little room', () => {
  const kernel = createKernel(shipped, 1_000);
  expect(() => kernel.allocate(100_000)).toThrow(/more weights than room/);
});
