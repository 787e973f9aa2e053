import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A data folder that does not exist yet; it is gone after the test. */
export const newDataDir = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'toward-store-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  return join(parent, 'data');
};

/** The bytes of every file in the folder, by name. */
export const bytesIn = (folder: string): Map<string, Buffer> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
