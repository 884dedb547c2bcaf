import { keepFailure } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import { isEnd, type QueueItem } from '../../lib/queue/item.ts';
import { type Pace, polite } from '../../lib/queue/pace.ts';
import type { QueuePorts, Taken } from '../../lib/queue/ports.ts';
import { createQueue } from '../../lib/queue/queue.ts';
import { pageAddress } from '../../lib/settings/page-address.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import { version } from '../version.ts';
import type { Pool } from './pool.ts';

export interface AddressOptions {
  readonly pool: Pool;
  readonly stopping: AbortSignal;
  /** Milliseconds that one answer may take, and that reading it may. */
  readonly timeLimit: number;
}

/** Fetches pages and files as politely as the workbench, each host by itself, and gives what is found as each ends. */
export async function* auditAddresses(
  addresses: readonly string[],
  { pool, stopping, timeLimit }: AddressOptions,
): AsyncGenerator<KeptItem> {
  const kept = new Map<string, KeptItem>();
  const queue = createQueue(portsOf({ ...polite, answersWithin: timeLimit }, read));
  const told = new Set<string>();
  let wake = () => {};
  queue.watch(() => wake());
  stopping.addEventListener('abort', () => {
    queue.cancel();
    wake();
  });

  async function read({ item, answer, sha256 }: Taken) {
    const { body, address, headers } = answer;
    const type = headers['content-type'] ?? '';
    // The queue looks at the answer once more.
    const task = { bytes: body.slice(), name: nameIn(address), address, type };
    const read = await pool.audit(task);
    if (read && 'item' in read) {
      kept.set(item.id, read.item);
      return endOf(read.item);
    }
    const reason = read && 'failed' in read ? read.failed : 'reading-failed';
    return { state: 'failed', reason, sha256 } as const;
  }

  /** What was found, unless the queue knows better how it ended: a login in place of a page. */
  function itemOf(item: QueueItem): KeptItem {
    const { id, state, reason, address, name, sha256 } = item;
    const found = kept.get(id);
    kept.delete(id);
    if (found?.state === state && found.reason === reason)
      return { ...found, address: pageAddress(address) };
    if (!isEnd(state) || state === 'done') throw new Error(`${address} has not ended`);
    return keepFailure(
      { state, reason, title: name },
      { address, file: null, sha256 },
      { version, now: new Date() },
    );
  }

  queue.add([...new Set(addresses)].map((address) => ({ id: address, address, name: address })));
  queue.resume();
  while (!stopping.aborted && told.size < queue.state().items.length) {
    const ended = queue.state().items.filter(({ id, state }) => isEnd(state) && !told.has(id));
    for (const item of ended) {
      told.add(item.id);
      yield itemOf(item);
    }
    if (ended.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

function endOf({ state, reason }: KeptItem) {
  if (state === 'skipped' || state === 'declined') throw new Error(`Reading ended as ${state}`);
  return { state, reason };
}

function portsOf(pace: Pace, read: QueuePorts['read']): QueuePorts {
  return {
    // Reading waits for a free worker, and the workers have a limit of their own.
    pace: { ...pace, readWithin: longestTimer },
    clock: {
      now: Date.now,
      after(milliseconds, then) {
        const timer = setTimeout(then, Math.min(milliseconds, longestTimer));
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    async fetch({ address }, { limit, signal }) {
      const headers = { 'user-agent': `crossfoot/${version}` };
      return answerOf(await fetch(address, { signal, headers, redirect: 'manual' }), limit);
    },
    digest: digestOf,
    known: () => false,
    read,
    save: async () => {},
  };
}

/** Timers hold no more milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** "report.pdf" of ".../report.pdf?x=1"; the host where the path names nothing. */
function nameIn(address: string): string {
  const url = URL.parse(address);
  const last = url?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || (url?.host ?? address);
  } catch {
    return last;
  }
}
