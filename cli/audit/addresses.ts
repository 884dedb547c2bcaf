import { keepFailure } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Answer } from '../../lib/queue/answer.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import { isEnd, type QueueItem } from '../../lib/queue/item.ts';
import { type Pace, polite } from '../../lib/queue/pace.ts';
import type { QueuePorts, Taken } from '../../lib/queue/ports.ts';
import { createQueue } from '../../lib/queue/queue.ts';
import { pageAddress } from '../../lib/settings/page-address.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';
import { fileIn, hasTables } from '../../lib/workbench/attachment.ts';
import type { AuditedFile } from '../audit-file.ts';
import { version } from '../version.ts';
import type { Pool } from './pool.ts';

export interface AddressOptions {
  readonly pool: Pool;
  readonly stopping: AbortSignal;
  /** Milliseconds that one answer may take, and that reading it may. */
  readonly timeLimit: number;
  /** How politely sites are asked; another in tests. */
  readonly pace?: Pace;
}

/** Fetches pages and files as politely as the workbench, each host by itself, and gives what is found as each ends. */
export async function* auditAddresses(
  addresses: readonly string[],
  { pool, stopping, timeLimit, pace = polite }: AddressOptions,
): AsyncGenerator<KeptItem> {
  // What was begun would be asked for, though nobody waits for it.
  if (stopping.aborted) return;
  const kept = new Map<string, KeptItem>();
  const queue = createQueue(portsOf({ ...pace, answersWithin: timeLimit }, read));
  const told = new Set<string>();
  let wake = () => {};
  queue.watch(() => wake());
  stopping.addEventListener('abort', () => {
    queue.cancel();
    wake();
  });

  async function read({ item, answer, sha256 }: Taken) {
    const page = fileOf(answer);
    const read = await pool.audit(copied(page));
    if (read && 'item' in read) {
      const found = await withFiles(page, read);
      kept.set(item.id, found);
      return endOf(found);
    }
    const reason = read && 'failed' in read ? read.failed : 'reading-failed';
    return { state: 'failed', reason, sha256 } as const;
  }

  /** What a page says, with the tables of one of its files; unread where a page without them has a file that is. */
  async function withFiles(page: ChosenFile, { item, beside }: AuditedFile): Promise<KeptItem> {
    let why = '';
    for (const address of beside) {
      const reply = await queue.ask({ id: `file:${address}`, address, name: '' });
      if (reply.kind !== 'answer' || reply.verdict.kind !== 'content')
        return unread(item, 'file-lost');
      const both = await pool.audit({ ...copied(page), beside: fileOf(reply.answer) });
      if (both && 'item' in both) {
        if (hasTables(both.item)) return both.item;
        if (both.item.state === 'unread') why ||= both.item.reason;
      } else why ||= 'reading-failed';
    }
    return item.state === 'done' || why === '' ? item : unread(item, why);
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
  while (told.size < queue.state().items.length) {
    const ended = queue.state().items.filter(({ id, state }) => isEnd(state) && !told.has(id));
    for (const item of ended) {
      told.add(item.id);
      yield itemOf(item);
    }
    if (stopping.aborted) return;
    if (ended.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

const fileOf = (answer: Answer): ChosenFile => {
  const file = fileIn(answer);
  return { ...file, name: file.name || (URL.parse(file.address)?.host ?? file.address) };
};

/** The queue looks at an answer once more, whose bytes go to the worker. */
const copied = (file: ChosenFile): ChosenFile => ({ ...file, bytes: file.bytes.slice() });

function unread({ address, sha256, title }: KeptItem, reason: string): KeptItem {
  const failure = { state: 'unread', reason, title } as const;
  return keepFailure(failure, { address, file: null, sha256 }, { version, now: new Date() });
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
