import { defineConfig } from 'vitest/config';

/** Files that put other modules in the place of ours: each needs a module registry of its own. */
const apart = ['test/{components,entrypoints,session}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    // A test that is slow alone is slower still beside others on a busy machine.
    testTimeout: 30_000,
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: { name: 'apart', include: apart },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/long/**', ...apart],
          isolate: false,
          setupFiles: ['test/support/leave-no-global.ts'],
        },
      },
    ],
  },
});
