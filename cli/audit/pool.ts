import { Worker } from 'node:worker_threads';
import type { FailedReason, Task, TaskAnswer, WorkerAnswer, WorkerData } from './task.ts';

export interface PoolOptions {
  /** Workers at once. */
  readonly jobs: number;
  /** Milliseconds after which a worker is ended that is still at one file. */
  readonly timeLimit: number;
  readonly data: WorkerData;
  /**
   * Megabytes that one worker's objects may take, and its bytes beside them: a file that wants more fails, the
   * others do not.
   */
  readonly memory?: number;
  /** What a worker runs; another in tests. */
  readonly program?: URL;
}

/** Workers that audit files, each one after another. */
export interface Pool {
  /**
   * Null where the pool was ended before. What happens to a worker fails the file that it was at, and no other.
   * Rejects where a worker cannot be started at all.
   */
  audit(task: Task): Promise<TaskAnswer | null>;
  /** Ends all workers, whatever they are at. */
  end(): Promise<void>;
}

/** It stands beside this module, as it was written or as it was built. */
const ownProgram = new URL(import.meta.url.replace(/pool(?=\.[jt]s$)/, 'worker'));

interface Waiting {
  readonly task: Task;
  readonly done: (answer: TaskAnswer | null) => void;
  readonly broken: (error: unknown) => void;
}

const usualMemory = 1024;
/** Milliseconds between two looks at the bytes that a worker holds. */
const often = 250;

/** A worker and the file that it is at; null while it waits for one. */
interface Auditing {
  readonly worker: Worker;
  /** True once it has loaded what it runs: from then on a file is timed. */
  isReady: boolean;
  at: Waiting | null;
  timer: NodeJS.Timeout | undefined;
  watch: NodeJS.Timeout | undefined;
}

export function createPool({
  jobs,
  timeLimit,
  data,
  memory = usualMemory,
  program = ownProgram,
}: PoolOptions): Pool {
  const all = new Set<Auditing>();
  const waiting: Waiting[] = [];
  let isEnded = false;

  function next(): void {
    while (!isEnded && waiting.length > 0) {
      const free = [...all].find(({ at }) => at === null) ?? (all.size < jobs ? start() : null);
      const one = free && waiting.shift();
      if (!one) return;
      free.at = one;
      if (free.isReady) time(free);
      const { task } = one;
      const files = 'bytes' in task ? [task, ...(task.beside ? [task.beside] : [])] : [];
      free.worker.postMessage(
        task,
        files.map(({ bytes }) => bytes.buffer),
      );
    }
  }

  function start(): Auditing {
    const worker = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What a library prints is no part of the result.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const one: Auditing = { worker, isReady: false, at: null, timer: undefined, watch: undefined };
    worker.on('message', (said: WorkerAnswer | 'ready') => {
      if (said === 'ready') {
        one.isReady = true;
        if (one.at) time(one);
      } else {
        settle(one, said);
        next();
      }
    });
    worker.on('error', (error) => lose(one, 'reading-failed', error));
    worker.on('exit', () => lose(one, 'reading-failed'));
    all.add(one);
    return one;
  }

  function time(one: Auditing): void {
    one.timer = setTimeout(() => giveUp(one, 'reading-too-long'), timeLimit);
    one.watch = setInterval(() => void weigh(one), often);
  }

  /** `resourceLimits` are of objects alone: three kilobytes of a PDF may be inflated to gigabytes of bytes. */
  async function weigh(one: Auditing): Promise<void> {
    const { at } = one;
    const bytes = await bytesHeldBy(one.worker);
    if (bytes > memory * 2 ** 20 && one.at === at && at !== null) giveUp(one, 'reading-failed');
  }

  function giveUp(one: Auditing, failed: FailedReason): void {
    lose(one, failed);
    void one.worker.terminate();
  }

  function settle(one: Auditing, answer: TaskAnswer | null): void {
    clearTimeout(one.timer);
    clearInterval(one.watch);
    one.at?.done(answer);
    one.at = null;
  }

  /** A worker is no more: its file failed, unless it has not even begun, which is our own fault. */
  function lose(one: Auditing, failed: FailedReason, error?: unknown): void {
    if (!all.delete(one)) return;
    if (!one.isReady && error !== undefined) one.at?.broken(error);
    settle(one, { failed });
    next();
  }

  return {
    audit: (task) =>
      new Promise((done, broken) => {
        if (isEnded) done(null);
        else {
          waiting.push({ task, done, broken });
          next();
        }
      }),
    async end() {
      isEnded = true;
      const ending = [...all];
      all.clear();
      for (const one of ending) settle(one, null);
      for (const { done } of waiting.splice(0)) done(null);
      await Promise.all(ending.map(({ worker }) => worker.terminate()));
    },
  };
}

/** 0 where it has ended, and in a Node before 22.16, which does not tell. */
async function bytesHeldBy(worker: Partial<Pick<Worker, 'getHeapStatistics'>>): Promise<number> {
  try {
    return (await worker.getHeapStatistics?.())?.external_memory ?? 0;
  } catch {
    return 0;
  }
}
