import { keepFailure } from '../../lib/archive/keep-item.ts';
import type { Answer, Auditor } from './auditor.ts';
import { type Entry, keyOf } from './entry.ts';
import type { Hosts } from './hosts.ts';
import type { Results, Taken } from './results.ts';
import type { Tries } from './tries.ts';

/** Each entry is tried so often. */
const MOST_TRIES = 3;

export interface ChunkTools {
  readonly auditor: Auditor;
  readonly results: Results;
  readonly tries: Tries;
  readonly hosts: Hosts;
  /** The folder of results. */
  readonly out: string;
  /** The program's version and rules: what others wrote is done anew. */
  readonly by: string;
  /** Codes of the rules that are off. */
  readonly disabled: readonly string[];
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

/** The folder of results does not take what was found: the whole chunk is for later, and no entry's fault. */
export class Unwritten extends Error {}

/**
 * Audits what has no result yet, one after another. An entry that ends or outlasts its process is tried again
 * with the chunk's next run, and after three tries set aside; the others are done meanwhile.
 *
 * @throws {Unwritten}
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
    const { how, result } = await takeEntry(entry, tools);
    if (how === 'again') end.again.push(entry.id);
    else {
      end[how]++;
      const { id, ...where } = entry;
      taken.push({ id, ...('url' in where ? { url: where.url } : { path: where.path }), result });
    }
  }
  if (end.again.length === 0) await results.note(job, taken);
  return end;
}

interface TakenEntry {
  readonly how: 'audited' | 'known' | 'aside' | 'again';
  readonly result: string | null;
}

async function takeEntry(entry: Entry, tools: ChunkTools): Promise<TakenEntry> {
  const { auditor, results, tries, by } = tools;
  const name = keyOf(entry);
  if (await results.has(name, by)) return { how: 'known', result: name };
  if (await results.isAside(entry)) return { how: 'aside', result: null };
  await auditor.ready();
  const count = await tries.begin(entry);
  const answer: Answer =
    count > MOST_TRIES
      ? { failure: 'crashed', message: 'It has ended the worker.' }
      : await ask(entry, tools);
  if ('failure' in answer && count < MOST_TRIES) return { how: 'again', result: null };
  await tries.forget(entry);
  if ('unwritten' in answer) throw new Unwritten(answer.unwritten);
  if ('result' in answer) return { how: 'audited', result: answer.result };
  const { failure: reason, message } = answer;
  await results.setAside(entry, { reason, message, tries: Math.min(count, MOST_TRIES) });
  return { how: 'aside', result: null };
}

/** Has an entry audited; an address when it is its host's turn. */
async function ask(
  entry: Entry,
  { auditor, hosts, results, out, by, disabled }: ChunkTools,
): Promise<Answer> {
  const audit = () => auditor.audit({ entry, out, by, disabled });
  if (!('url' in entry)) return audit();
  const isRefused = (answer: Answer) => 'isRefused' in answer && answer.isRefused;
  const answer = await hosts.inTurn(entry.url, audit, (one) =>
    isRefused(one) ? 'refused' : 'answered',
  );
  if (answer !== null) return answer;
  const declined = keepFailure(
    { state: 'declined', reason: 'host-refuses', title: entry.id },
    { address: entry.url, file: null, sha256: '' },
    { version: by, now: new Date() },
  );
  await results.keep(declined, keyOf(entry));
  return { result: keyOf(entry), isRefused: true };
}
