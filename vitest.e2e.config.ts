import { defineConfig } from 'vitest/config';

/**
 * Browser tests. Each project starts its browser once and runs its files in turn, since they share it;
 * the two projects may run side by side, as two processes.
 */
export default defineConfig({
  test: {
    fileParallelism: false,
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a busy machine is late now and then; what fails twice fails.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['test/e2e/{chromium,both}/*.test.ts'],
          globalSetup: 'test/e2e/setup/chromium.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['test/e2e/{firefox,both}/*.test.ts'],
          globalSetup: 'test/e2e/setup/firefox.ts',
        },
      },
    ],
  },
});
