import mammoth from 'mammoth';
import { expect } from 'vitest';
import { outline, readWordFile } from '../../harness/files/read-word-file.ts';
import type { WordStyle } from '../../harness/files/word-styles.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import { comeBack, faithful } from '../../harness/reports/publish.ts';
import type { PlainReport } from '../../harness/reports/report-of.ts';
import { auditPage } from '../../lib/audit.ts';

/** Every figure of a report comes back from the Word file that it was written to. */
export function expectFaithful(bytes: Uint8Array, report: PlainReport, name: string): void {
  const page = { url: '', title: '', contentType: '', ...readWordFile(bytes) };
  expect(comeBack(auditPage(page), report, []), name).toMatchObject(faithful);
}

/** What mammoth knows nothing of: cells merged by `hMerge` or by widths, and the names of ISO's namespaces. */
const mammothReads = ({ across, strict }: Pick<WordStyle, 'across' | 'strict'>) =>
  across === 'span' && !strict;

/** Tables are those that `mammoth` gives as HTML, where it reads files written so. */
export async function expectSameAsMammoth(
  bytes: Uint8Array,
  style: Pick<WordStyle, 'across' | 'strict' | 'boxed'>,
): Promise<void> {
  if (!mammothReads(style)) return;
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const theirs = htmlPage(`<!DOCTYPE html><body>${value}</body>`).blocks;
  expect(tables(readWordFile(bytes).blocks)).toEqual(tables(theirs));
}

const tables = (blocks: Parameters<typeof outline>[0]) =>
  outline(blocks.filter(({ kind }) => kind === 'grid'));
