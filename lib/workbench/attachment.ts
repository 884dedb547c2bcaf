import type { KeptItem } from '../archive/kept.ts';
import type { Page, SourceBlock } from '../document/page.ts';
import { forms } from '../forms/index.ts';
import type { Answer } from '../queue/answer.ts';
import type { Queue } from '../queue/queue.ts';
import { joinParts } from '../report/join-parts.ts';
import { reportReader } from '../report/read-reports.ts';
import { linkAddress } from '../settings/link-address.ts';
import { fileNameOf } from './file-name.ts';
import type { WorkbenchPorts } from './ports.ts';

/** Files that may hold a report's tables; a page with more of them is a list. */
const mostFiles = 3;

const readable: ReadonlySet<SourceBlock['type']> = new Set(['pdf', 'word', 'wps', 'text']);

/** Whether some report of it has figures of a table. */
export const hasTables = ({ reports }: Pick<KeptItem, 'reports'>): boolean =>
  reports.some(({ member }) => Object.keys(member.figures).length > 0);

/** The files of a page's own site in which its report may stand, where it has no table of a form itself. */
export function filesBeside(page: Page, kept: Pick<KeptItem, 'reports'>): string[] {
  if (hasTables(kept) || page.file?.kind !== 'page' || !URL.canParse(page.url)) return [];
  const { host } = new URL(page.url);
  const addresses = page.blocks.flatMap((block) =>
    block.kind === 'source' && readable.has(block.type) && URL.canParse(block.address)
      ? linkAddress(block.address)
      : [],
  );
  const files = [...new Set(addresses)].filter((address) => new URL(address).host === host);
  return files.length <= mostFiles ? files : [];
}

interface FilePorts extends Pick<WorkbenchPorts, 'readFile'> {
  readonly ask: Queue['ask'];
}

/** A page with a file that it names, as one report where they are one; null where the file says nothing. */
export async function withFile(
  page: Page,
  address: string,
  { ask, readFile }: FilePorts,
): Promise<Page | null> {
  const reply = await ask({ id: `file:${address}`, address, name: '' });
  if (reply.kind !== 'answer' || reply.verdict.kind !== 'content') return null;
  const reading = await readFile(fileIn(reply.answer));
  return 'page' in reading ? joined(page, reading.page) : null;
}

/** A page with a file of its site, as one report where they are one. */
export const joined = (page: Page, file: Page): Page => joinParts(page, file, readReports);

const readReports = reportReader(forms);

/** An answer as a file. */
export const fileIn = ({ body, address, headers }: Answer) => ({
  name: fileNameOf(address),
  bytes: body,
  address,
  type: headers['content-type'] ?? '',
});
