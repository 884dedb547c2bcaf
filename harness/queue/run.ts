/**
 * Reports audited by three worker processes, of which one is killed and while Redis restarts.
 *
 *     const run = await distributedRun({ reports: 500, lock: 2 });
 *     run.out;                           // the folder of results
 *     run.work;                          // what the workers that were left say they did
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enqueue } from '../../cli/queue/enqueue.ts';
import { entriesOf } from '../../cli/queue/list-entries.ts';
import { openQueue } from '../../cli/queue/open-queue.ts';
import type { Work } from '../../cli/queue/work.ts';
import { until } from '../browsers/until.ts';
import { poisons } from './poisonable.ts';
import { startRedis } from './redis.ts';
import { writeReports } from './reports.ts';

export interface DistributedRun {
  /** The paths of the reports. */
  readonly reports: readonly string[];
  /** The path of a file that ends the process that audits it. */
  readonly poisoned: string;
  readonly out: string;
  readonly work: readonly Work[];
}

/** `folder` is an empty one; what is in hand is given to another worker after `lock` seconds. */
export async function distributedRun(
  folder: string,
  { reports: count, chunk, lock }: { reports: number; chunk: number; lock: number },
): Promise<DistributedRun> {
  const kept = join(folder, 'redis');
  await mkdir(kept);
  const redis = await startRedis(kept);
  const reports = await writeReports(join(folder, 'in'), count);
  const poisoned = join(folder, 'in', '000000-poisoned.html');
  await writeFile(poisoned, poisons.crash);
  const out = join(folder, 'out');
  const open = await openQueue({ redis: redis.address, queue: 'test' });
  const workers: ChildProcess[] = [];
  try {
    await enqueue(open, entriesOf([join(folder, 'in')]), chunk);
    for (let each = 0; each < 3; each++) {
      workers.push(startWorker([redis.address, 'test', out, `${lock}`]));
    }
    const [first, ...others] = workers.map(endOf);
    await done(out, count / 5);
    workers[0]?.kill('SIGKILL');
    await first;
    await done(out, count / 2);
    await redis.restart(300);
    return { reports, poisoned, out, work: await Promise.all(others.map(workOf)) };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await open.close();
    await redis.stop();
  }
}

function startWorker(words: readonly string[]): ChildProcess {
  const program = new URL('./worker.ts', import.meta.url).pathname;
  const module = new URL('./poisonable.ts', import.meta.url).href;
  return spawn(process.execPath, [program, ...words, module], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** What a worker wrote before it ended. */
async function endOf(worker: ChildProcess): Promise<string> {
  const told: string[] = [];
  worker.stdout?.setEncoding('utf8').on('data', (text: string) => told.push(text));
  await once(worker, 'close');
  return told.join('');
}

const workOf = async (end: Promise<string>): Promise<Work> => JSON.parse(await end);

/** Until so many results are there. */
async function done(out: string, count: number): Promise<void> {
  await until(
    `${count} results`,
    async () => {
      const names = await readdir(out).catch((): string[] => []);
      return names.filter((name) => name.endsWith('.json')).length >= count ? true : null;
    },
    3_600_000,
  );
}
