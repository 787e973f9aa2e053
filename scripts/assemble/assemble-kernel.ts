import { readFile } from 'node:fs/promises';
import createWabt from 'wabt';

const SOURCE = new URL('../../src/encoder/multiply.wat', import.meta.url);

/** What ships, so that nobody needs an assembler to run the bot. */
export const KERNEL = new URL('../../src/encoder/multiply.wasm', import.meta.url);

/** The bytes of the kernel's source; throws with the line where it cannot be assembled. */
export const assembleKernel = async (): Promise<Uint8Array> => {
  const wabt = await createWabt();
  const parsed = wabt.parseWat('multiply.wat', await readFile(SOURCE, 'utf8'), { simd: true });
  return parsed.toBinary({}).buffer;
};
