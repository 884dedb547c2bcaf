import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every 40 ms until the answer is not null; throws after `limit` ms, naming `what`. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null>,
  limit = 20_000,
): Promise<T> {
  const deadline = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${limit} ms for ${what}.`);
    await pause(40);
  }
}
