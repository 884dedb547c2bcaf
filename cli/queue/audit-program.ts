/** A process of `crossfoot work`: audits what it is sent, writes the result, and answers with its digest. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import type { AuditFile } from '../audit-file.ts';
import { converter } from '../read/libreoffice.ts';
import { auditAddress } from './audit-address.ts';
import type { Answer, Task } from './auditor.ts';
import { keyOf } from './entry.ts';
import { resultsIn } from './results.ts';

const [module = '', memory = ''] = process.argv.slice(2);
const { auditFile }: { auditFile: AuditFile } = await import(module);
const convert = converter();

process.on('message', async (task: Task) => {
  const answer = await answerTo(task);
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
watchFromBeside(Number(memory));
process.send?.('ready');

async function answerTo(task: Task): Promise<Answer> {
  const { entry, out, by } = task;
  let item: KeptItem | null;
  try {
    item = await itemOf(task);
  } catch (error) {
    return { failure: 'threw', message: error instanceof Error ? `${error.stack}` : `${error}` };
  }
  if (item === null) return { failure: 'gone', message: 'It cannot be read.' };
  const name = 'url' in entry ? keyOf(entry) : item.sha256;
  try {
    await resultsIn(out).keep({ ...item, by }, name);
  } catch (error) {
    return { unwritten: error instanceof Error ? error.message : `${error}` };
  }
  return { result: name, isRefused: item.state === 'declined' };
}

/** Null for a file that cannot be read. */
async function itemOf({ entry, disabled, limit }: Task): Promise<KeptItem | null> {
  const options = { ...convert, settings: { ...defaultSettings, disabled: [...disabled] } };
  if ('url' in entry) {
    return auditAddress(
      entry.url,
      ({ beside, ...page }) => auditFile(page, { ...options, ...(beside && { beside }) }),
      limit * 1000,
    );
  }
  const read = await readFile(entry.path).catch(() => null);
  if (read === null) return null;
  const bytes = new Uint8Array(read);
  const { item } = await auditFile(
    { name: basename(entry.path), bytes, address: '', type: '' },
    options,
  );
  return item;
}

/**
 * Ends this process from a thread beside it, as an audit may let no other event be seen: where the parent was
 * killed, and where bytes, which no limit of objects counts, take more than as much again as `most` megabytes.
 */
function watchFromBeside(most: number): void {
  const watch = `
    const parent = process.ppid;
    const end = () => process.kill(process.pid, 'SIGKILL');
    setInterval(() => { if (process.ppid !== parent) end(); }, 2000);
    setInterval(() => {
      if (process.memoryUsage.rss() < ${2 * most + 256} * 2 ** 20) return;
      require('node:fs').writeSync(2, 'Allocation failed');
      end();
    }, 250);`;
  new Worker(watch, { eval: true }).unref();
}
