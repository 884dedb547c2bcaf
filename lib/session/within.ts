import type { Clock } from './ports.ts';

/** How long a browser's store and clipboard may take; in milliseconds. */
export const ANSWER_TAKES_AT_MOST = 3000;

/** The value, or a rejection where it has not come in so many milliseconds. */
export async function within<Value>(
  clock: Clock,
  milliseconds: number,
  value: Promise<Value>,
): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const stop = clock.after(milliseconds, () =>
    reject(new Error(`No answer in ${milliseconds} ms`)),
  );
  try {
    return await Promise.race([value, late]);
  } finally {
    stop();
  }
}
