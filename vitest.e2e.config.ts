import { defineConfig } from 'vitest/config';

/** Browser tests: one file at a time, since two browsers at once starve each other of two cores. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
