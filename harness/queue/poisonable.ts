/** Audits as the command does, but for files that are written to end or to outlast their process. */
import type { AuditBytes } from '../../cli/queue/audit-bytes.ts';
import { auditPage } from '../../lib/audit.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import { readBytes } from '../files/read-any-file.ts';

/** What a poisoned file holds, by what it does. */
export const poisons = {
  crash: '<p>poison: crash</p>',
  hang: '<p>poison: hang</p>',
  memory: '<p>poison: memory</p>',
  throw: '<p>poison: throw</p>',
} as const;

export const auditBytes: AuditBytes = async (file) => {
  const text = new TextDecoder().decode(file.bytes);
  if (text.includes(poisons.crash)) process.abort();
  if (text.includes(poisons.throw)) throw new Error('poisoned');
  while (text.includes(poisons.hang)) Math.random();
  if (text.includes(poisons.memory)) fill();
  const read = await readBytes(file.bytes, { name: file.name });
  const audits = 'page' in read ? auditPage(read.page) : [];
  const sha256 = await digestOf(file.bytes);
  return {
    version: 1,
    key: `sha256:${sha256}`,
    address: null,
    file: file.name,
    title: '',
    kind: 'page',
    state: 'done',
    reason: audits.map(({ findings }) => findings.map(({ id }) => id).join()).join(),
    sha256,
    at: new Date().toISOString(),
    by: 'test',
    reports: [],
    decisions: {},
  };
};

function fill(): void {
  const held: string[][] = [];
  for (;;) held.push(new Array<string>(100_000).fill('poison').map((word, at) => word + at));
}
