import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { auditBytes } from '../../cli/audit-file.ts';
import { distributedRun } from '../../harness/queue/run.ts';
import { type KeptItem, keptItemSchema } from '../../lib/archive/kept.ts';

/** Three workers, one of them killed, and a Redis that restarts, lose nothing and find what one process does. */
export async function expectNothingLost(count: number, chunk: number, lock: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crossfoot-queue-'));
  try {
    const { reports, poisoned, out, work } = await distributedRun(folder, {
      reports: count,
      chunk,
      lock,
    });
    const names = (await readdir(out)).filter((name) => name.endsWith('.json'));
    expect(names).toHaveLength(count);
    const results = new Map<string, KeptItem>();
    for (const name of names) {
      const item = keptItemSchema.parse(JSON.parse(await readFile(join(out, name), 'utf8')));
      expect(name).toBe(`${item.sha256}.json`);
      results.set(`${item.file}`, item);
    }
    expect([...results.keys()].sort()).toEqual(reports.map((path) => basename(path)));
    for (const path of reports) {
      const item = results.get(basename(path));
      expect(item, path).toEqual(await auditedAlone(path, item?.at));
    }
    const [aside, ...more] = await readdir(join(out, 'aside'));
    expect(more).toEqual([]);
    expect(JSON.parse(await readFile(join(out, 'aside', `${aside}`), 'utf8'))).toMatchObject({
      path: poisoned,
      reason: 'crashed',
      tries: 3,
    });
    expect(await listed(out)).toEqual([...reports, poisoned].sort());
    expect(work).toHaveLength(2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every path of the chunks' notes, each as often as it is there. */
async function listed(out: string): Promise<string[]> {
  const folder = join(out, 'chunks');
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const lines = texts.flatMap((text) => text.trim().split('\n'));
  return lines.map((line): string => JSON.parse(line).path).sort();
}

async function auditedAlone(path: string, at = ''): Promise<KeptItem> {
  const bytes = new Uint8Array(await readFile(path));
  const file = { name: basename(path), bytes, address: '', type: '' };
  return auditBytes(file, { now: () => new Date(at) });
}
