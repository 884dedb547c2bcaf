import { expect, test } from 'vitest';
import { docxOfPage } from '../../../harness/files/docx-report.ts';
import { gbk } from '../../../harness/files/gbk.ts';
import { readBytes } from '../../../harness/files/read-any-file.ts';
import { savedWords } from '../../../harness/files/saved-files.ts';
import { wordOfPage } from '../../../harness/files/word-of-page.ts';
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

/** Merged cells tell their widths alone. */
const widths = { name: 'widths', across: 'width', below: 'continue' } as const;

const pages = savedPages.filter(({ kind }) => kind === 'page');
const texts = savedPages.filter(({ kind }) => kind === 'text');

/** Pages in turn: both ways of each cost more than a unit test may. */
const inTurn = (turn: number) => pages.filter((_, index) => index % 2 === turn);

test.each(inTurn(0))('$slug as .docx by a library', async (saved) => {
  await expectSame(saved, await docxOfPage(pageOf(saved)));
});

test.each(inTurn(1))('$slug as WPS writes widths', async (saved) => {
  await expectSame(saved, wordFile(wordOfPage(pageOf(saved), widths)));
});

test('a note at the foot is no last line of the report', async () => {
  const [saved] = pages;
  if (!saved) throw new Error('no page');
  const footnotes =
    '<w:footnote w:id="1"><w:p><w:r><w:t>本数据截至2023年12月31日。</w:t></w:r></w:p></w:footnote>';
  await expectSame(saved, wordFile(wordOfPage(pageOf(saved), widths), { footnotes }));
});

test.each(texts)('$slug as a text in GBK', async (saved) => {
  await expectSame(saved, gbk(saved.source));
});

test.each(savedWords)('$slug as a word processor writes it', async (saved) => {
  const page = pages.find(({ slug }) => saved.slug.startsWith(slug));
  if (!page) throw new Error(`no page of test/pages is ${saved.slug}`);
  await expectSame({ ...page, ...saved }, wordFile(saved.body));
});
