import { keepFailure } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Pool } from './pool.ts';
import { bytesOf } from './read-bytes.ts';
import type { Target, TargetOnDisk } from './targets.ts';
import type { Task } from './task.ts';

/** How the standard input is called. */
const inputName = '-';

/** A file, or the standard input, to what is found in it; null where the audit was stopped before. */
export async function takeTarget(
  target: TargetOnDisk,
  pool: Pool,
  { input }: Pick<Terminal, 'input'>,
): Promise<KeptItem | null> {
  const path = 'path' in target ? target.path : inputName;
  if (target.kind === 'lost') return failure(path, target.reason);
  const answer = await pool.audit(await taskOf(target, input));
  if (answer === null) return null;
  if ('lost' in answer) return failure(path, answer.lost);
  if ('failed' in answer) return failure(path, answer.failed);
  return { ...answer.item, file: path };
}

async function taskOf(
  target: Extract<Target, { kind: 'file' | 'input' }>,
  input: Terminal['input'],
): Promise<Task> {
  if (target.kind === 'file') return target;
  return { bytes: await bytesOf(input), name: inputName, address: '', type: '' };
}

const failure = (path: string, reason: string): KeptItem =>
  keepFailure(
    { state: 'failed', reason, title: path },
    { address: null, file: path, sha256: '' },
    { version, now: new Date() },
  );
