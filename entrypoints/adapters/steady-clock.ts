import type { Clock } from '../../lib/queue/ports.ts';

/** A clock whose timers keep time while the page is not in front. */
export function steadyClock(): Clock {
  const worker = new Worker('/timer.js');
  const waiting = new Map<number, () => void>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<number>) => {
    const then = waiting.get(data);
    waiting.delete(data);
    then?.();
  };
  return {
    now: () => Date.now(),
    after(milliseconds, then) {
      const id = ++last;
      waiting.set(id, then);
      worker.postMessage({ id, milliseconds });
      return () => void waiting.delete(id);
    },
  };
}
