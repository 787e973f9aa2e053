import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Days pass within some tests, in steps of half a minute; a slow machine needs its time for that.
    testTimeout: 30_000,
    coverage: { include: ['src/coaching/**'], thresholds: { 100: true } },
  },
});
