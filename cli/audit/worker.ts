/** A thread that audits the files it is told, one after another. */
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { auditBytes } from '../audit-file.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from './targets.ts';
import type { Task, WorkerAnswer, WorkerData } from './task.ts';

const { settings }: WorkerData = workerData;

parentPort?.on('message', async (task: Task) => {
  const answer = await answerTo(task);
  parentPort?.postMessage(answer);
});

async function answerTo(task: Task): Promise<WorkerAnswer> {
  if ('bytes' in task) return { item: await auditBytes(task, { settings }) };
  const bytes = await readBytes(task.path).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') return { lost: bytes };
  const file = { name: basename(task.path), bytes, address: '', type: '' };
  return { item: await auditBytes(file, { settings }) };
}
