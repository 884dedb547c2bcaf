import type { Page, SourceBlock } from '../document/page.ts';
import { joinParts } from './join-parts.ts';
import type { ReportReader } from './read-reports.ts';
import { isFormKnown } from './report.ts';

/** Kinds of files that can hold tables, and a page within the page. */
const readable: ReadonlySet<SourceBlock['type']> = new Set(['pdf', 'word', 'text', 'frame']);

/** So many are looked into; a page that names more of them is a list. */
const most = 3;

/**
 * A page, and where it shows no table of a report, with the file that it names and that has them, as one
 * Page. `take` gives what such a file says; null where that is not known.
 */
export async function withAttachment(
  page: Page,
  take: (source: SourceBlock) => Promise<Page | null>,
  read: ReportReader,
): Promise<Page> {
  const found = sourcesOf(page);
  const hasTables = (one: Page) => read(one).some(isFormKnown);
  if (found.length === 0 || found.length > most || hasTables(page)) return page;
  for (const source of found) {
    const file = await take(source);
    const joined = file && joinParts(page, { ...file, url: source.address }, read);
    if (joined && hasTables(joined)) return joined;
  }
  return page;
}

/** Each address once. */
function sourcesOf({ blocks }: Page): SourceBlock[] {
  const found = blocks.flatMap((block): [string, SourceBlock][] =>
    block.kind === 'source' && readable.has(block.type) ? [[block.address, block]] : [],
  );
  return [...new Map(found).values()];
}
