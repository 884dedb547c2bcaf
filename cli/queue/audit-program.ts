/** A process of `crossfoot work`: audits what it is sent, writes the result, and answers with its digest. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { auditAddress } from './audit-address.ts';
import type { AuditBytes } from './audit-bytes.ts';
import type { Answer, Task } from './auditor.ts';
import { type Entry, keyOf } from './entry.ts';
import { resultsIn } from './results.ts';

const [module = ''] = process.argv.slice(2);
const { auditBytes }: { auditBytes: AuditBytes } = await import(module);

process.on('message', async (task: Task) => {
  const answer = await answerTo(task);
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
endWithParent();
process.send?.('ready');

async function answerTo({ entry, out, limit }: Task): Promise<Answer> {
  try {
    const item = await itemOf(entry, limit);
    if (item === null) return { failure: 'gone', message: 'It cannot be read.' };
    const name = 'url' in entry ? keyOf(entry) : item.sha256;
    await resultsIn(out).keep(item, name);
    return { result: name, isRefused: item.state === 'declined' };
  } catch (error) {
    return { failure: 'threw', message: error instanceof Error ? `${error.stack}` : `${error}` };
  }
}

/** Null for a file that cannot be read. */
async function itemOf(entry: Entry, limit: number): Promise<KeptItem | null> {
  if ('url' in entry) return auditAddress(entry.url, auditBytes, limit * 1000);
  const read = await readFile(entry.path).catch(() => null);
  if (read === null) return null;
  const bytes = new Uint8Array(read);
  return auditBytes({ name: basename(entry.path), bytes, address: '', type: '' });
}

/** Where the parent was killed while an audit hangs, no other event is seen any more. */
function endWithParent(): void {
  const watch = `
    const parent = process.ppid;
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 2000);`;
  new Worker(watch, { eval: true }).unref();
}
