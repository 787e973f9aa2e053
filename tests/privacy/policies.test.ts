import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFile(join(ROOT, path), 'utf8');

const tests = (await readdir(join(ROOT, 'tests'), { recursive: true })).filter((file) =>
  file.endsWith('.test.ts'),
);
const sources = new Map<string, string>(
  await Promise.all(
    tests.map(async (file) => [join('tests', file), await read(join('tests', file))] as const),
  ),
);

describe.each(['docs/PRIVACY.md', 'docs/SECURITY.md'])('%s', (policy) => {
  it('names tests that there are', async () => {
    const named = [...(await read(policy)).matchAll(/tests\/[\w/-]+\.test\.ts/gu)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) expect(sources.has(path), path).toBe(true);
  });

  it('quotes their names as they are', async () => {
    const everything = [...sources.values()].join('\n');
    const text = (await read(policy)).replace(/\s+/gu, ' ');
    const quoted = [...text.matchAll(/[[(]`tests\/[^`]+`: ([^\]·)`]+)[\]·)]/gu)].map(([, name = '']) =>
      name.trim(),
    );
    expect(quoted.length).toBeGreaterThan(0);
    for (const name of quoted) expect(everything.includes(name), name).toBe(true);
  });
});
