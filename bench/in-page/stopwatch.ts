/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Milliseconds that `work` takes. */
function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** The browser's clock is coarse: a sample repeats its work until it lasts so many milliseconds. */
const leastSample = 3;

/**
 * Milliseconds that each of some works takes: medians over `runs` runs, in each of which every work
 * has its turn, so that a busy machine slows all of them alike.
 */
export function mediansInTurn(works: readonly (() => unknown)[], runs: number): number[] {
  for (const work of works) for (let warm = 0; warm < 3; warm++) work();
  const samples = works.map((work) => ({
    work,
    repeats: Math.max(1, Math.ceil(leastSample / Math.max(timeOf(work), 0.05))),
    times: [] as number[],
  }));
  for (let run = 0; run < runs; run++) {
    for (const { work, repeats, times } of samples) {
      const time = timeOf(() => {
        for (let turn = 0; turn < repeats; turn++) work();
      });
      times.push(time / repeats);
    }
  }
  return samples.map(({ times }) => median(times));
}
