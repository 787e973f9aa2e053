import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    coverage: { include: ['src/coaching/**'], thresholds: { 100: true } },
  },
});
