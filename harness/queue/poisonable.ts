/** Audits as the command does, but for files that are written to end or to outlast their process. */
import { type AuditFile, auditFile as audit } from '../../cli/audit-file.ts';

/** What a poisoned file holds, by what it does. */
export const poisons = {
  crash: '<p>poison: crash</p>',
  hang: '<p>poison: hang</p>',
  memory: '<p>poison: memory</p>',
  bytes: '<p>poison: bytes</p>',
  throw: '<p>poison: throw</p>',
} as const;

export const auditFile: AuditFile = async (file, options) => {
  const text = new TextDecoder().decode(file.bytes);
  if (text.includes(poisons.crash)) process.abort();
  if (text.includes(poisons.throw)) throw new Error('poisoned');
  while (text.includes(poisons.hang)) Math.random();
  if (text.includes(poisons.memory)) fill();
  if (text.includes(poisons.bytes)) hold();
  return audit(file, options);
};

function fill(): void {
  const held: string[][] = [];
  for (;;) held.push(new Array<string>(100_000).fill('poison').map((word, at) => word + at));
}

/** A gigabyte, no object of which is large. */
function hold(): void {
  const held: Uint8Array[] = [];
  for (;;) if (held.length < 1024) held.push(new Uint8Array(2 ** 20).fill(1));
}
