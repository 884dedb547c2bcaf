/** Audits the files that a thread is told. */
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';
import { auditBytes } from '../audit-file.ts';
import { findLibreOffice, libreOffice } from '../read/libreoffice.ts';
import { cacheIn } from './cache.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from './targets.ts';
import type { Task, WorkerAnswer, WorkerData } from './task.ts';

const { settings, cache: folder }: WorkerData = workerData;
const program = findLibreOffice();
const convert = program === null ? {} : { convert: libreOffice(program) };
const cache = folder === null ? null : cacheIn(folder, settings, program !== null);

parentPort?.on('message', async (task: Task) => {
  const answer = await answerTo(task);
  parentPort?.postMessage(answer);
});

parentPort?.postMessage('ready');

async function answerTo(task: Task): Promise<WorkerAnswer> {
  if ('bytes' in task) return { item: await itemOf(task) };
  const bytes = await readBytes(task.path).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') return { lost: bytes };
  return { item: await itemOf({ name: basename(task.path), bytes, address: '', type: '' }) };
}

async function itemOf(file: ChosenFile): Promise<KeptItem> {
  const known = await cache?.get(file);
  if (known) return known;
  const item = await auditBytes(file, { settings, ...convert });
  // Why an old file was not converted may have passed the next time.
  if (!/^old-/.test(item.reason)) await cache?.put(file, item);
  return item;
}
