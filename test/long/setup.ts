import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly seed: number;
  }
}

/** A seed of its own for every run, or `SEED`. */
export default function setUp({ provide }: TestProject): void {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`"SEED=${seed} npm run test:long" repeats this run.`);
  provide('seed', seed);
}
