import { itemKey, keepFailure } from '../archive/keep-item.ts';
import type { KeptItem } from '../archive/kept.ts';
import type { Page } from '../document/page.ts';
import type { QueueItem } from '../queue/item.ts';
import type { Taken } from '../queue/ports.ts';
import type { Queue } from '../queue/queue.ts';
import { filesBeside, hasTables, withFile } from './attachment.ts';
import { fileNameOf } from './file-name.ts';
import type { WorkbenchPorts } from './ports.ts';

interface ReadPorts
  extends Pick<WorkbenchPorts, 'readFile' | 'readSettings' | 'keeper' | 'now' | 'version'> {
  readonly ask: Queue['ask'];
}

/**
 * Reads and audits what was fetched, or a file of the disk; what is to be kept of it. Where a page has a report's
 * text and one of its files the tables, both are read.
 */
export async function readItem(
  { item, answer, sha256 }: Taken,
  ports: ReadPorts,
): Promise<KeptItem> {
  const isFile = item.address === '';
  const reading = await ports.readFile({
    name: isFile ? item.name : fileNameOf(answer.address),
    bytes: answer.body,
    address: answer.address,
    type: answer.headers['content-type'] ?? '',
  });
  const source = sourceOf({ ...item, sha256 });
  if ('unread' in reading) return failureOf({ ...item, sha256 }, 'unread', reading.unread, ports);
  const settings = await ports.readSettings();
  const keep = (page: Page) => ports.keeper.keep(page, source, settings);
  const page: Page = { ...reading.page, url: isFile ? '' : answer.address };
  const kept = await keep(page);
  for (const address of isFile ? [] : filesBeside(page, kept)) {
    const joined = await withFile(page, address, ports);
    const both = joined && (await keep(joined));
    if (both?.state === 'done' && hasTables(both)) return both;
  }
  return kept;
}

/** What is kept of an item that ended without being read. */
export function failureOf(
  item: QueueItem,
  state: KeptItem['state'],
  reason: string,
  { now, version }: Pick<WorkbenchPorts, 'now' | 'version'>,
): KeptItem {
  const failure = { state: state === 'done' ? 'failed' : state, reason, title: item.name } as const;
  return keepFailure(failure, sourceOf(item), { version, now: now() });
}

/** By what an item of the queue is kept. */
export const keyOf = (item: QueueItem): string => itemKey(sourceOf(item));

const sourceOf = ({ address, name, sha256 }: QueueItem) =>
  address === '' ? { address: null, file: name, sha256 } : { address, file: null, sha256 };
