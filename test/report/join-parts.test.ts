import { describe, expect, test } from 'vitest';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Block, Page } from '../../lib/document/page.ts';
import { blocksByPart, partOf } from '../../lib/document/parts.ts';
import { forms } from '../../lib/forms/index.ts';
import { joinParts } from '../../lib/report/join-parts.ts';
import { reportReader } from '../../lib/report/read-reports.ts';

const read = reportReader(forms);
const join = (page: Page, file: Page) => joinParts(page, file, read);

const pages = savedPages
  .map(({ slug, ...saved }) => ({ slug, page: pageOf({ ...saved, kind: 'page' }) }))
  .filter(({ page }) => {
    const [report, ...others] = read(page);
    return report?.form.family === 'annual' && others.length === 0;
  });

const address = 'https://portal.example/attached.pdf';
const link: Block = {
  kind: 'source',
  id: 's-link',
  type: 'pdf',
  placement: 'link',
  address,
  text: '附件',
};

/** A file of these blocks, as it is read. */
function fileOf(blocks: readonly Block[]): Page {
  const facts = { sheets: [], scanned: [], unmapped: false, unruled: 0 };
  const file = { kind: 'pdf', name: 'attached.pdf', sha256: 'abc', ...facts } as const;
  return { url: address, title: '', contentType: '', blocks: [...blocks], truncated: false, file };
}

const isGrid = ({ kind }: Block) => kind === 'grid';
const inWords = (page: Page): Page => ({
  ...page,
  blocks: [...page.blocks.filter((block) => !isGrid(block)), link],
});

/** What is found, without the ids of its places. */
const told = (page: Page) =>
  auditPage(page).map(({ findings, checks, report }) => ({
    organ: report.organ,
    year: report.year,
    checks,
    findings: findings.map(({ id, code, severity, quotes }) => [
      id,
      code,
      severity,
      ...quotes.map(({ text }) => text),
    ]),
  }));

describe.each(pages)('$slug', ({ page }) => {
  test('its text in a page and its tables in a file are the report that it is', () => {
    const joined = join(inWords(page), fileOf(page.blocks.filter(isGrid)));
    expect(joined.parts).toMatchObject([
      { kind: 'page', url: page.url },
      { kind: 'pdf', url: address, sha256: 'abc' },
    ]);
    expect(told(joined)).toEqual(told(page));
  });

  test('its parts with tables in a file, with their headings, take their place', () => {
    const { sections = [] } = read(page)[0] ?? {};
    const at = (name: string) => {
      const heading = sections.find((section) => section.name === name)?.heading;
      return page.blocks.findIndex((block) => block.kind === 'text' && block.id === heading?.id);
    };
    const [from, to] = [at('disclosure'), at('problems')];
    if (from < 0 || to < 0) return;
    const words = {
      ...page,
      blocks: [...page.blocks.slice(0, from), link, ...page.blocks.slice(to)],
    };
    expect(told(join(words, fileOf(page.blocks.slice(from, to))))).toEqual(told(page));
  });

  test('its text in both is told once', () => {
    expect(told(join(inWords(page), fileOf(page.blocks)))).toEqual(told(page));
  });

  test('of another year or another body, both are audited apart', () => {
    const as = (from: RegExp, to: string): Block[] =>
      page.blocks.map((block) =>
        block.kind === 'text' ? { ...block, text: block.text.replaceAll(from, to) } : block,
      );
    const { organ = '', year = 0 } = read(page)[0] ?? {};
    const later = fileOf(as(new RegExp(`${year}`, 'g'), `${(year ?? 0) + 1}`));
    expect(join(inWords(page), later)).toEqual({ ...later, apart: 'year' });
    const other = fileOf(as(new RegExp(`${organ?.slice(-5)}`, 'g'), '桃源县水利局'));
    expect(join(inWords(page), other)).toEqual({ ...other, apart: 'organ' });
  });

  test('a page with the tables too is another report', () => {
    const file = fileOf(page.blocks);
    expect(join(page, file)).toEqual({ ...file, apart: 'tables' });
  });
});

const [first] = pages;
const whole = first?.page ?? fileOf([]);

test('a page that is no more than a title and a link tells body and year of the tables', () => {
  const title: Block = {
    kind: 'text',
    id: 't',
    text: '原平市西镇乡人民政府2023年政府信息公开工作年度报告',
    level: 1,
  };
  const page = { ...fileOf([title, link]), file: undefined, title: title.text };
  const joined = join(page, fileOf(whole.blocks.filter(isGrid)));
  expect(told(joined)).toMatchObject([{ organ: '原平市西镇乡人民政府', year: 2023 }]);
  expect(join(page, fileOf(whole.blocks)).parts).toBeUndefined();
});

test('a sentence that stands on the page alone is read beside the file’s tables', () => {
  const wrong = '2023年，本机关共收到政府信息公开申请987件。';
  const blocks = whole.blocks.flatMap((block): Block[] =>
    block.kind === 'text' && /总体情况$/.test(block.text)
      ? [block, { kind: 'text', id: 'x', text: wrong, level: 0 }]
      : [block],
  );
  const joined = join(inWords({ ...whole, blocks }), fileOf(whole.blocks));
  const [audit] = auditPage(joined);
  const found = audit?.findings.find(({ code }) => code === 'text-contradicts-table');
  expect(found?.quotes[0]?.text).toContain('987');
  expect(partOf(found?.quotes[0]?.block ?? '')).toBe(0);
  expect(blocksByPart(joined).around).toMatchObject([{ text: wrong }]);
});

test('a page that lists files of many bodies is no part of one', () => {
  const list: Block = {
    kind: 'text',
    id: 't',
    text: '桃源县2023年政府信息公开工作年度报告',
    level: 1,
  };
  const file = fileOf(whole.blocks);
  expect(join({ ...fileOf([list, link]), file: undefined, title: list.text }, file)).toBe(file);
});

test('a file without a report stays the file it is', () => {
  const file = fileOf([{ kind: 'text', id: 't', text: '请先登录', level: 0 }]);
  expect(join(inWords(whole), file)).toBe(file);
});
