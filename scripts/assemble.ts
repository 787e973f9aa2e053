import { writeFile } from 'node:fs/promises';
import { assembleKernel, KERNEL } from './assemble/assemble-kernel.ts';

await writeFile(KERNEL, await assembleKernel());
