import type { Answer, Auditor } from './auditor.ts';
import type { Entry } from './entry.ts';
import type { Results, Taken } from './results.ts';
import type { Tries } from './tries.ts';

/** Each entry is tried so often. */
export const MOST_TRIES = 3;

export interface ChunkTools {
  readonly auditor: Auditor;
  readonly results: Results;
  readonly tries: Tries;
  /** The folder of results. */
  readonly out: string;
  /** The program's version: what another one wrote is done anew. */
  readonly by: string;
  /** Once aborted, the chunk ends after the entry in hand. */
  readonly stop: AbortSignal;
}

/** How a chunk ended: entries that have to be tried again, and whether it was stopped before its end. */
export interface ChunkEnd {
  readonly audited: number;
  readonly known: number;
  readonly aside: number;
  readonly again: readonly string[];
  readonly stopped: boolean;
}

/**
 * Audits what has no result yet, one after another. An entry that ends or outlasts its process is tried again
 * with the chunk's next run, and after three tries set aside; the others are done meanwhile.
 */
export async function takeChunk(
  job: string,
  entries: readonly Entry[],
  tools: ChunkTools,
): Promise<ChunkEnd> {
  const { results, stop } = tools;
  const end = { audited: 0, known: 0, aside: 0, again: [] as string[], stopped: false };
  const taken: Taken[] = [];
  for (const entry of entries) {
    if (stop.aborted) return { ...end, stopped: true };
    const { how, sha256 } = await takeEntry(entry, tools);
    if (how === 'again') end.again.push(entry.id);
    else {
      end[how]++;
      taken.push({ ...entry, sha256 });
    }
  }
  if (end.again.length === 0) await results.note(job, taken);
  return end;
}

interface TakenEntry {
  readonly how: 'audited' | 'known' | 'aside' | 'again';
  readonly sha256: string | null;
}

async function takeEntry(entry: Entry, tools: ChunkTools): Promise<TakenEntry> {
  const { auditor, results, tries, out, by } = tools;
  const { sha256 } = entry;
  if (sha256 !== undefined && (await results.has(sha256, by))) return { how: 'known', sha256 };
  if (await results.isAside(entry)) return { how: 'aside', sha256: null };
  await auditor.ready();
  const count = await tries.begin(entry);
  const answer: Answer =
    count > MOST_TRIES
      ? { failure: 'crashed', message: 'It has ended the worker.' }
      : await auditor.audit({ entry, out });
  if ('failure' in answer && count < MOST_TRIES) return { how: 'again', sha256: null };
  await tries.forget(entry);
  if ('sha256' in answer) return { how: 'audited', sha256: answer.sha256 };
  const { failure: reason, message } = answer;
  await results.setAside(entry, { reason, message, tries: Math.min(count, MOST_TRIES) });
  return { how: 'aside', sha256: null };
}
