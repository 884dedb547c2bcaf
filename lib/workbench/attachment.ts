import { hasTables } from '../archive/has-tables.ts';
import type { KeptItem } from '../archive/kept.ts';
import type { Page, SourceBlock } from '../document/page.ts';
import { forms } from '../forms/index.ts';
import type { Answer } from '../queue/answer.ts';
import { hostOf } from '../queue/item.ts';
import type { Waits } from '../queue/ports.ts';
import type { Queue } from '../queue/queue.ts';
import { joinParts } from '../report/join-parts.ts';
import { reportReader } from '../report/read-reports.ts';
import { linkAddress } from '../settings/link-address.ts';
import { fileNameOf } from './file-name.ts';
import type { WorkbenchPorts } from './ports.ts';

/** Files that may hold a report's tables; a page with more of them is a list. */
const mostFiles = 3;

const readable: ReadonlySet<SourceBlock['type']> = new Set(['pdf', 'word', 'wps', 'text']);

/** The files of a page in which its report may stand, where it has no table of a form itself. */
export function filesBeside(page: Page, kept: Pick<KeptItem, 'reports'>): string[] {
  if (hasTables(kept) || !isPage(page)) return [];
  const addresses = page.blocks.flatMap((block) =>
    block.kind === 'source' && readable.has(block.type) && hostOf(block.address)
      ? linkAddress(block.address)
      : [],
  );
  const files = [...new Set(addresses)];
  return files.length <= mostFiles ? files : [];
}

/** Of the web: one of its files, or what was read in a tab. */
const isPage = ({ file, url }: Page) => (file?.kind ?? 'page') === 'page' && url !== '';

interface FilePorts extends Pick<WorkbenchPorts, 'readFile' | 'digest'> {
  readonly ask: Queue['ask'];
}

/** A file that a page names: with the page as one report where they are one, or why it says nothing. */
type FileBeside =
  | { readonly sha256: string; readonly page: Page }
  | { readonly sha256: string; readonly unread: string };

/** Null where the file does not come. */
export async function withFile(
  page: Page,
  address: string,
  { ask, readFile, digest }: FilePorts,
): Promise<FileBeside | Waits | null> {
  const answer = await fileAt(address, ask);
  if (answer === null || 'waits' in answer) return answer;
  const sha256 = await digest(answer.body);
  const reading = await readFile(fileIn(answer));
  return 'page' in reading
    ? { sha256, page: joined(page, reading.page) }
    : { sha256, unread: reading.unread };
}

/** Whether files say what they said; false also where one of them does not come. */
export async function areSame(
  files: KeptItem['files'],
  { ask, digest }: Omit<FilePorts, 'readFile'>,
): Promise<boolean> {
  for (const { address, sha256 } of files ?? []) {
    const answer = await fileAt(address, ask);
    if (answer === null || 'waits' in answer) return false;
    if ((await digest(answer.body)) !== sha256) return false;
  }
  return true;
}

async function fileAt(address: string, ask: Queue['ask']): Promise<Answer | Waits | null> {
  const reply = await ask({ id: `file:${address}`, address, name: '' });
  if (reply.kind === 'held') return { waits: reply.reason, held: true };
  if (reply.kind === 'cancelled') return { waits: '', held: false };
  return reply.kind === 'answer' && reply.verdict.kind === 'content' ? reply.answer : null;
}

/** Asks for each address once, whoever wants the answer. */
export function askingOnce(ask: Queue['ask']): Queue['ask'] {
  const replies = new Map<string, ReturnType<Queue['ask']>>();
  return (wanted) => {
    const reply = replies.get(wanted.address) ?? ask(wanted);
    replies.set(wanted.address, reply);
    return reply;
  };
}

/** A page with one of its files, as one report where they are one. */
export const joined = (page: Page, file: Page): Page => joinParts(page, file, readReports);

const readReports = reportReader(forms);

/** An answer as a file. */
export const fileIn = ({ body, address, headers }: Answer) => ({
  name: fileNameOf(address),
  bytes: body,
  address,
  type: headers['content-type'] ?? '',
});
