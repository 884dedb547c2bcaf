import { itemKey, keepFailure } from '../archive/keep-item.ts';
import type { KeptItem } from '../archive/kept.ts';
import type { Page } from '../document/page.ts';
import type { QueueItem } from '../queue/item.ts';
import type { Taken } from '../queue/ports.ts';
import type { ChosenFile } from '../sources/file-reading.ts';
import type { WorkbenchPorts } from './ports.ts';

type ReadPorts = Pick<WorkbenchPorts, 'readFile' | 'readSettings' | 'keeper' | 'now' | 'version'>;

/** Reads and audits what was fetched, or a file of the disk; what is to be kept of it. */
export async function readItem(
  { item, answer, sha256 }: Taken,
  ports: ReadPorts,
): Promise<KeptItem> {
  const file: ChosenFile = {
    name: item.address === '' ? item.name : fileNameOf(answer.address),
    bytes: answer.body,
    address: answer.address,
    type: answer.headers['content-type'] ?? '',
  };
  const reading = await ports.readFile(file);
  if ('unread' in reading) return failureOf({ ...item, sha256 }, 'unread', reading.unread, ports);
  const page: Page = { ...reading.page, url: item.address };
  return ports.keeper.keep(page, sourceOf({ ...item, sha256 }), await ports.readSettings());
}

/** What is kept of an item that ended without being read. */
export function failureOf(
  item: QueueItem,
  state: KeptItem['state'],
  reason: string,
  { now, version }: Pick<ReadPorts, 'now' | 'version'>,
): KeptItem {
  const failure = { state: state === 'done' ? 'failed' : state, reason, title: item.name } as const;
  return keepFailure(failure, sourceOf(item), { version, now: now() });
}

/** By what an item of the queue is kept. */
export const keyOf = (item: QueueItem): string => itemKey(sourceOf(item));

const sourceOf = ({ address, name, sha256 }: QueueItem) =>
  address === '' ? { address: null, file: name, sha256 } : { address, file: null, sha256 };

function fileNameOf(address: string): string {
  const name = address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
