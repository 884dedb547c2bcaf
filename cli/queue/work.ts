import type { Job, Worker } from 'bullmq';
import { type Auditor, createAuditor } from './auditor.ts';
import { type Chunk, chunkSchema, madeBy } from './entry.ts';
import { hostsIn } from './hosts.ts';
import { type OpenQueue, PREFIX } from './open-queue.ts';
import { Refusal } from './refusal.ts';
import { resultsIn } from './results.ts';
import { takeChunk, Unwritten } from './take-chunk.ts';
import { triesIn } from './tries.ts';

export interface WorkOptions {
  /** The folder of results. */
  readonly out: string;
  /** Processes that audit side by side. */
  readonly concurrency: number;
  /** Seconds that one entry may take. */
  readonly limit: number;
  /** Megabytes that one process may hold. */
  readonly memory: number;
  /** Seconds after which a chunk whose worker no longer answers is given to another. */
  readonly lock: number;
  /** Whether it ends where nothing is left to be done. */
  readonly untilEmpty: boolean;
  /** The module whose `auditFile` is called. */
  readonly module: URL;
  /** The program's version. */
  readonly by: string;
  /** Called where the folder of results did not take something; it is tried again by itself. */
  readonly unwritten?: (message: string) => void;
}

/** What one worker has done, in entries. */
export interface Work {
  audited: number;
  known: number;
  aside: number;
}

/** A chunk comes back when some of its entries have to be tried again. */
class TryAgain extends Error {}

/** Audits chunks of the queue until nothing is left of it, or until it is told to stop. */
export async function work(
  open: OpenQueue,
  options: WorkOptions,
  stop: AbortSignal,
  told: (work: Readonly<Work>) => void = () => {},
): Promise<Readonly<Work>> {
  const { engine, queue, client } = open;
  const { WaitingError } = engine.bullmq;
  const results = resultsIn(options.out);
  const tries = triesIn(client, `${PREFIX}:${queue.name}:tries`);
  const hosts = hostsIn(client, PREFIX);
  const idle: Auditor[] = [await firstAuditor(options)];
  const done: Work = { audited: 0, known: 0, aside: 0 };

  async function take(job: Job<Chunk>, token?: string): Promise<void> {
    const { entries, disabled } = chunkSchema.parse(job.data);
    const by = madeBy(options.by, disabled);
    const auditor = idle.pop() ?? createAuditor(options);
    const tools = { ...options, by, disabled, auditor, results, tries, hosts, stop };
    const end = await takeChunk(job.id ?? '', entries, tools).finally(() => {
      idle.push(auditor);
    });
    for (const how of ['audited', 'known', 'aside'] as const) done[how] += end[how];
    told(done);
    if (end.stopped) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    if (end.again.length > 0) throw new TryAgain(end.again.join(', '));
  }

  const worker = new engine.bullmq.Worker<Chunk>(queue.name, take, {
    connection: client,
    prefix: PREFIX,
    concurrency: options.concurrency,
    lockDuration: options.lock * 1000,
    stalledInterval: options.lock * 500,
    // A chunk is never given up for the workers that were ended over it; entries are counted one by one.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
    drainDelay: 1,
    runRetryDelay: 1000,
  });
  // The connection comes back by itself, and a chunk that was lost meanwhile is audited again.
  worker.on('error', () => {});
  worker.on('failed', (_job, error) => {
    if (error instanceof Unwritten) options.unwritten?.(error.message);
  });
  await stopped(worker, open, options.untilEmpty, stop);
  await worker.close();
  for (const auditor of idle) auditor.end();
  return done;
}

/** @throws {Refusal} where it cannot be started: then no entry could be audited. */
async function firstAuditor(options: WorkOptions): Promise<Auditor> {
  const auditor = createAuditor(options);
  try {
    await auditor.ready();
  } catch (error) {
    throw new Refusal('scale.no-auditor', { message: error instanceof Error ? error.message : '' });
  }
  return auditor;
}

/** Once it is told to stop, or nothing is waiting, delayed or in hand, be it another worker's. */
function stopped(
  worker: Worker<Chunk>,
  { queue }: OpenQueue,
  untilEmpty: boolean,
  stop: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const finish = () => {
      clearInterval(timer);
      resolve();
    };
    const look = async () => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed');
      if (Object.values(counts).every((count) => count === 0)) finish();
    };
    const timer = setInterval(() => {
      if (untilEmpty && worker.isRunning()) look().catch(() => {});
    }, 250);
    stop.addEventListener('abort', finish, { once: true });
  });
}
