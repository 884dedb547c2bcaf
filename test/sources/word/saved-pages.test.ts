import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { docxOfPage } from '../../../harness/files/docx-report.ts';
import { gbk } from '../../../harness/files/gbk.ts';
import { readBytes } from '../../../harness/files/read-any-file.ts';
import { wordFile } from '../../../harness/files/word-package.ts';
import { compareCells, observedSide } from '../../../harness/reports/observed.ts';
import { pageOf, type SavedPage, savedPages } from '../../../harness/reports/saved-pages.ts';
import { auditPage } from '../../../lib/audit.ts';

/** What a file of a saved page says, beside what must be found on the page. */
async function expectSame(saved: SavedPage, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const reading = await readBytes(bytes, { name: '年度报告.doc' });
  if (!('page' in reading)) throw new Error(reading.unread);
  const [audit, ...others] = auditPage({ ...reading.page, title: pageOf(saved).title });
  if (!audit) throw new Error('no report');
  expect(others).toEqual([]);
  expect(compareCells(audit.report, saved.tables, saved.kind).wrong).toEqual([]);
  const { prose, ...tables } = observedSide(audit, saved.tables, saved.kind);
  const { prose: words, ...expected } = saved.expected;
  expect(tables).toEqual(expected);
  expect(prose).toEqual(words);
}

const pages = savedPages.filter(({ kind }) => kind === 'page');
const texts = savedPages.filter(({ kind }) => kind === 'text');
const folder = new URL('../../files/', import.meta.url);

test.each(pages)('$slug as .docx by a library', async (saved) => {
  await expectSame(saved, await docxOfPage(pageOf(saved)));
});

test.each(texts)('$slug as a text in GBK', async (saved) => {
  await expectSame(saved, gbk(saved.source));
});

describe('kept as a word processor writes them', () => {
  const kept = readdirSync(folder).filter((slug) =>
    existsSync(new URL(`${slug}/document.xml`, folder)),
  );

  test.each(kept)('%s', async (slug) => {
    const saved = pages.find((one) => slug.startsWith(one.slug));
    if (!saved) throw new Error(`no page of test/pages is ${slug}`);
    const body = readFileSync(new URL(`${slug}/document.xml`, folder), 'utf8');
    await expectSame(saved, wordFile(body));
  });
});
