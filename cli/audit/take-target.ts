import { addAbortSignal } from 'node:stream';
import { keepFailure } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import type { Pool } from './pool.ts';
import { bytesOf } from './read-bytes.ts';
import { type LostReason, reasonOf, type TargetOnDisk } from './targets.ts';
import type { FetchedTask } from './task.ts';

/** How the standard input is called. */
const inputName = '-';

/** A file, or the standard input, to what is found in it; null where the audit was stopped before. */
export async function takeTarget(
  target: TargetOnDisk,
  pool: Pool,
  terminal: Pick<Terminal, 'input' | 'stopping'>,
): Promise<KeptItem | null> {
  const path = 'path' in target ? target.path : inputName;
  if (target.kind === 'lost') return failure(path, target.reason);
  const task = target.kind === 'file' ? target : await fromInput(terminal);
  if (typeof task === 'string') return failure(path, task);
  const answer = task && (await pool.audit(task));
  if (answer === null) return null;
  if ('lost' in answer) return failure(path, answer.lost);
  if ('failed' in answer) return failure(path, answer.failed);
  return { ...answer.item, file: path };
}

/** Why it cannot be read; null where the audit was stopped before its end. */
async function fromInput({
  input,
  stopping,
}: Pick<Terminal, 'input' | 'stopping'>): Promise<FetchedTask | LostReason | null> {
  try {
    const bytes = await bytesOf(addAbortSignal(stopping, input));
    return { bytes, name: inputName, address: '', type: '' };
  } catch (error) {
    return stopping.aborted ? null : reasonOf(error);
  }
}

const failure = (path: string, reason: string): KeptItem =>
  keepFailure(
    { state: 'failed', reason, title: path },
    { address: null, file: path, sha256: '' },
    { version, now: new Date() },
  );
