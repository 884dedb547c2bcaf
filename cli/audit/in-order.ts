/**
 * Does something with each of many, `most` of them at a time, and gives what comes of it in their order. What
 * is not begun when `signal` says so is left out.
 */
export async function* inOrder<From, To>(
  many: AsyncIterable<From>,
  work: (one: From) => Promise<To>,
  most: number,
  signal: AbortSignal,
): AsyncGenerator<To> {
  const begun: Promise<To>[] = [];
  for await (const one of many) {
    if (signal.aborted) break;
    begun.push(work(one));
    const first = begun.length < most ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const each of begun) yield await each;
}
