import { describe, expect, test } from 'vitest';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import type { Block, Page, SourceBlock } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import { isFormKnown } from '../../lib/report/report.ts';
import { withAttachment } from '../../lib/report/with-attachment.ts';

const read = reportReader(forms);
const saved = savedPages.find(({ slug }) => slug === '000-xizhen-2023');
if (!saved) throw new Error('the page is gone');
const whole = pageOf({ ...saved, kind: 'page' });
const isGrid = ({ kind }: Block) => kind === 'grid';

const link = (name: string, type: SourceBlock['type'] = 'word'): SourceBlock => ({
  kind: 'source',
  id: name,
  type,
  placement: 'link',
  address: `https://portal.example/${name}`,
  text: name,
});
const pageWith = (...links: SourceBlock[]): Page => ({
  ...whole,
  blocks: [...whole.blocks.filter((block) => !isGrid(block)), ...links],
});
const tables: Page = { ...whole, title: '', blocks: whole.blocks.filter(isGrid) };
const nothing: Page = { ...whole, title: '', blocks: [] };

/** What is asked for, and what that says by its name. */
function files(by: Readonly<Record<string, Page | null>>) {
  const asked: string[] = [];
  const take = async ({ text }: SourceBlock) => {
    asked.push(text);
    return by[text] ?? null;
  };
  return { asked, take };
}

const tablesIn = (page: Page) =>
  read(page).flatMap((report) => report.tables.filter(({ found }) => found)).length;

describe('a page without tables', () => {
  test('has those of the file that it names', async () => {
    const { asked, take } = files({ 'b.docx': tables, 'a.pdf': nothing });
    const page = await withAttachment(pageWith(link('a.pdf', 'pdf'), link('b.docx')), take, read);
    expect(asked).toEqual(['a.pdf', 'b.docx']);
    expect(tablesIn(page)).toBe(3);
    expect(read(page).filter(isFormKnown)).toHaveLength(1);
    expect(page.parts?.map(({ url }) => url)).toEqual([whole.url, 'https://portal.example/b.docx']);
  });

  test.each([
    ['that nobody gives', [link('a.docx')], ['a.docx']],
    ['without a table', [link('empty.docx')], ['empty.docx']],
    ['that no reader reads', [link('a.zip', 'archive'), link('a.jpg', 'image')], []],
    ['by the dozen', ['a', 'b', 'c', 'd'].map((name) => link(name)), []],
    ['none', [], []],
  ])('stays as it is where it names files %s', async (_which, links, names) => {
    const { asked, take } = files({ 'empty.docx': nothing });
    const page = pageWith(...links);
    expect(await withAttachment(page, take, read)).toBe(page);
    expect(asked).toEqual(names);
  });

  test('asks for a file once that it names twice', async () => {
    const { asked, take } = files({});
    await withAttachment(pageWith(link('a.docx'), link('a.docx')), take, read);
    expect(asked).toEqual(['a.docx']);
  });
});

test('a page with tables asks for nothing', async () => {
  const { asked, take } = files({ 'a.docx': tables });
  const page = { ...whole, blocks: [...whole.blocks, link('a.docx')] };
  expect(await withAttachment(page, take, read)).toBe(page);
  expect(asked).toEqual([]);
});
