/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** How many times as long one of two works took as the other: the middle of the runs' ratios. */
export function medianRatio(over: readonly number[], under: readonly number[]): number {
  return median(over.map((time, run) => time / (under[run] ?? Number.NaN)));
}

/** Milliseconds that `work` takes. */
export function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** The browser's clock is coarse: a sample repeats its work until it lasts so many milliseconds. */
const leastSample = 5;

/**
 * Milliseconds that each of some works takes in each of `runs` runs. In a run all have their turn once,
 * one after the other, and again until the run is long enough for the clock: none is repeated without
 * the others, so that none finds the processor's caches warmer than the others do.
 */
export function timesByTurns(works: readonly (() => unknown)[], runs: number): number[][] {
  const roundOf = () => works.map(timeOf);
  for (let warm = 0; warm < 5; warm++) roundOf();
  const least = Math.min(...roundOf());
  const rounds = Math.ceil(leastSample / Math.max(least, 0.05));
  const times = works.map(() => [] as number[]);
  for (let run = 0; run < runs; run++) {
    const done = Array.from({ length: rounds }, roundOf);
    for (const [index, own] of times.entries()) {
      own.push(done.reduce((sum, round) => sum + (round[index] ?? 0), 0) / rounds);
    }
  }
  return times;
}

/**
 * Milliseconds that each of some works takes in each of `runs` runs, in which every work has its turn.
 * Samples of all works last about as long as one another, so that a busy machine, which interrupts what
 * is long and spares what is short, slows all of them alike.
 */
export function timesInTurn(works: readonly (() => unknown)[], runs: number): number[][] {
  const once = works.map((work) => {
    for (let warm = 0; warm < 3; warm++) work();
    return Math.min(...[1, 2, 3].map(() => timeOf(work)));
  });
  const sample = Math.max(leastSample, ...once);
  const samples = works.map((work, index) => ({
    work,
    repeats: Math.ceil(sample / Math.max(once[index] ?? 0, 0.05)),
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
  return samples.map(({ times }) => times);
}
