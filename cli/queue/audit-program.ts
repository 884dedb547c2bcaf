/** A process of `crossfoot work`: audits what it is sent, writes the result, and answers with its digest. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AuditBytes } from './audit-bytes.ts';
import type { Answer, Task } from './auditor.ts';
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

async function answerTo({ entry, out }: Task): Promise<Answer> {
  const results = resultsIn(out);
  if ('url' in entry) return { failure: 'gone', message: 'not yet' };
  const bytes = await readFile(entry.path).catch(() => null);
  if (bytes === null) return { failure: 'gone', message: entry.path };
  try {
    const item = await auditBytes({
      name: basename(entry.path),
      bytes: new Uint8Array(bytes),
      address: '',
      type: '',
    });
    await results.keep(item);
    return { sha256: item.sha256 };
  } catch (error) {
    return { failure: 'threw', message: error instanceof Error ? `${error.stack}` : `${error}` };
  }
}

/** Where the parent was killed while an audit hangs, no other event is seen any more. */
function endWithParent(): void {
  const watch = `
    const parent = process.ppid;
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 2000);`;
  new Worker(watch, { eval: true }).unref();
}
