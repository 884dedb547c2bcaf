import { hasTables } from '../archive/has-tables.ts';
import { itemKey, keepFailure } from '../archive/keep-item.ts';
import type { KeptItem } from '../archive/kept.ts';
import type { Page } from '../document/page.ts';
import type { QueueItem } from '../queue/item.ts';
import type { Taken, Waits } from '../queue/ports.ts';
import type { Queue } from '../queue/queue.ts';
import { filesBeside, withFile } from './attachment.ts';
import { fileNameOf } from './file-name.ts';
import type { WorkbenchPorts } from './ports.ts';
import { readPageType } from './read-page.ts';

interface ReadPorts
  extends Pick<
    WorkbenchPorts,
    'readFile' | 'readSettings' | 'keeper' | 'now' | 'version' | 'digest'
  > {
  readonly ask: Queue['ask'];
}

/**
 * Reads and audits what was fetched, or a file of the disk; what is to be kept of it. Where a page has a report's
 * text and one of its files the tables, both are read; a page whose file did not come, or cannot be read, is unread.
 */
export async function readItem(
  { item, answer, sha256 }: Taken,
  ports: ReadPorts,
): Promise<KeptItem | Waits> {
  const isFile = item.address === '';
  const reading = await ports.readFile({
    name: isFile ? item.name : fileNameOf(answer.address),
    bytes: answer.body,
    address: answer.address,
    type: typeOf(answer, item.inTab === true),
  });
  const source = sourceOf({ ...item, sha256 });
  const unread = (reason: string) => failureOf({ ...item, sha256 }, 'unread', reason, ports);
  if ('unread' in reading) return unread(reading.unread);
  const settings = await ports.readSettings();
  const keep = (page: Page) => ports.keeper.keep(page, source, settings);
  const page: Page = { ...reading.page, url: isFile ? '' : answer.address };
  const kept = await keep(page);
  const files: NonNullable<KeptItem['files']> = [];
  let why = '';
  for (const address of isFile ? [] : filesBeside(page, kept)) {
    const beside = await withFile(page, address, ports);
    if (beside === null) return unread('file-lost');
    if ('waits' in beside) return beside;
    const file = { address, sha256: beside.sha256, used: true };
    const both = 'page' in beside ? await keep(beside.page) : null;
    if (both?.state === 'done' && hasTables(both)) {
      return { ...both, files: [...files, file] };
    }
    files.push({ ...file, used: false });
    if ('unread' in beside) why ||= beside.unread;
    else if (both?.state === 'unread') why ||= both.reason;
  }
  if (kept.state === 'done') return files.length > 0 ? { ...kept, files } : kept;
  return item.inTab ? unread('nothing-in-tab') : why === '' ? kept : unread(why);
}

/** No server's word makes a page of what was not read in a tab. */
function typeOf({ headers }: Taken['answer'], inTab: boolean): string {
  const type = headers['content-type'] ?? '';
  return type === readPageType && !inTab ? '' : type;
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
