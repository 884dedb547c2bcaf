import { defineConfig } from 'vitest/config';

/** What takes too long for every change: other reports at every run, each under every pair of layouts. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    globalSetup: 'test/long/setup.ts',
    testTimeout: 3_600_000,
  },
});
