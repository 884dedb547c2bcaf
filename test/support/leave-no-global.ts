import { afterAll, vi } from 'vitest';

// Files of one thread share their globals: what one has put in the place of `fetch` would answer the next.
afterAll(() => {
  vi.unstubAllGlobals();
});
