/** Audits the files that a thread is told. */
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type AuditedFile, auditFile } from '../audit-file.ts';
import { converter } from '../read/libreoffice.ts';
import { cacheIn } from './cache.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from './targets.ts';
import type { FetchedTask, Task, WorkerAnswer, WorkerData } from './task.ts';

const { settings, cache: folder }: WorkerData = workerData;
const convert = converter();
const cache = folder === null ? null : cacheIn(folder, settings, 'convert' in convert);

parentPort?.on('message', async (task: Task) => {
  const answer = await answerTo(task);
  parentPort?.postMessage(answer);
});

parentPort?.postMessage('ready');

async function answerTo(task: Task): Promise<WorkerAnswer> {
  if ('bytes' in task) return audited(task);
  const { path, raw } = task;
  const bytes = await readBytes(raw ? Buffer.from(raw) : path).catch(reasonOf);
  if (typeof bytes === 'string') return { lost: bytes };
  return audited({ name: basename(path), bytes, address: '', type: '' });
}

async function audited({ beside, ...file }: FetchedTask): Promise<AuditedFile> {
  const known = await cache?.get(file, beside);
  if (known) return known;
  const found = await auditFile(file, { settings, ...convert, ...(beside && { beside }) });
  // Why an old file was not converted may have passed the next time.
  if (!/^old-/.test(found.item.reason)) await cache?.put(file, beside, found);
  return found;
}
