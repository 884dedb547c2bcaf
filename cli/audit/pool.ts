import { Worker } from 'node:worker_threads';
import type { FailedReason, Task, TaskAnswer, WorkerAnswer, WorkerData } from './task.ts';

export interface PoolOptions {
  /** Workers at once. */
  readonly jobs: number;
  /** Milliseconds after which a worker is ended that is still at one file. */
  readonly timeLimit: number;
  readonly data: WorkerData;
  /** Megabytes that one worker's objects may take: a file that wants more fails, the others do not. */
  readonly memory?: number;
  /** What a worker runs; another in tests. */
  readonly program?: URL;
}

/** Workers that audit files, each one after another. */
export interface Pool {
  /** Null where the pool was ended before. What happens to a worker fails the file that it was at, and no other. */
  audit(task: Task): Promise<TaskAnswer | null>;
  /** Ends all workers, whatever they are at. */
  end(): Promise<void>;
}

/** It stands beside this module, as it was written or as it was built. */
const ownProgram = new URL(import.meta.url.replace(/pool(?=\.[jt]s$)/, 'worker'));

interface Waiting {
  readonly task: Task;
  readonly done: (answer: TaskAnswer | null) => void;
}

const usualMemory = 1024;

export function createPool({
  jobs,
  timeLimit,
  data,
  memory = usualMemory,
  program = ownProgram,
}: PoolOptions): Pool {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting & { readonly timer: NodeJS.Timeout }>();
  const waiting: Waiting[] = [];
  let isEnded = false;

  function next(): void {
    if (isEnded || waiting.length === 0) return;
    const worker = idle.pop() ?? (busy.size < jobs ? start() : null);
    const one = worker && waiting.shift();
    if (one) give(worker, one);
  }

  function start(): Worker {
    return new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What a library prints is no part of the result.
      stdout: true,
      stderr: true,
    });
  }

  function give(worker: Worker, one: Waiting): void {
    const timer = setTimeout(() => fail('reading-too-long'), timeLimit);
    busy.set(worker, { ...one, timer });
    const settle = (answer: TaskAnswer) => {
      clearTimeout(timer);
      forget(worker);
      busy.delete(worker);
      one.done(answer);
    };
    const fail = (failed: FailedReason) => {
      settle({ failed });
      // It may say yet what ended it.
      worker.on('error', () => {});
      void worker.terminate();
      next();
    };
    worker.once('message', (answer: WorkerAnswer) => {
      settle(answer);
      idle.push(worker);
      next();
    });
    worker.once('error', () => fail('reading-failed'));
    worker.once('exit', () => fail('reading-failed'));
    const bytes = 'bytes' in one.task ? [one.task.bytes.buffer] : [];
    worker.postMessage(one.task, bytes);
  }

  return {
    audit: (task) =>
      new Promise((done) => {
        if (isEnded) done(null);
        else {
          waiting.push({ task, done });
          next();
        }
      }),
    async end() {
      isEnded = true;
      const workers = [...idle, ...busy.keys()];
      for (const worker of workers) forget(worker);
      for (const { timer } of busy.values()) clearTimeout(timer);
      for (const { done } of [...busy.values(), ...waiting.splice(0)]) done(null);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Listeners of our own; a worker has others by which it works. */
function forget(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
