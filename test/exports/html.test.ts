import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../lib/exports/html.ts';
import { sheetsOf } from '../../lib/exports/sheets/sheets.ts';
import { exportInput, hostile, items, unfinished } from '../support/export-input.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

const html = htmlOf(exportInput, inChinese);
const { document } = new JSDOM(html).window;
const textsOf = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

test('holds every table with every row', () => {
  const sheets = sheetsOf(exportInput, inChinese);
  expect(textsOf('table')).toHaveLength(sheets.length);
  for (const [index, table] of [...document.querySelectorAll('table')].entries()) {
    expect(table.tHead?.rows[0]?.cells).toHaveLength(sheets[index]?.columns.length ?? 0);
    expect(table.tBodies[0]?.rows).toHaveLength(sheets[index]?.rows.length ?? 0);
  }
});

describe('the charts', () => {
  test('tell what is wrong most, where, and whose it is', () => {
    expect(textsOf('figcaption')).toEqual(['哪些问题最多', '出在哪里', '哪些机关最多']);
    for (const svg of document.querySelectorAll('svg')) {
      const counts = [...svg.querySelectorAll('g text:last-of-type')].map((one) =>
        Number(one.textContent),
      );
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(svg.getAttribute('aria-label')).toMatch(/处错误/);
    }
  });

  test('count every finding that is open', () => {
    const open = items.flatMap(({ reports }) => reports.flatMap(({ findings }) => findings)).length;
    const [whose] = [...document.querySelectorAll('svg')].slice(-1);
    const counts = [...(whose?.querySelectorAll('g text:last-of-type') ?? [])];
    expect(counts.reduce((sum, one) => sum + Number(one.textContent), 0)).toBe(open);
  });
});

test('loads nothing, runs nothing, and says so to the browser', () => {
  expect(textsOf('script, link, img, iframe, object, base')).toEqual([]);
  const names = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
  expect(names.filter((name) => /^on|^src|^style$|^action$/.test(name))).toEqual([]);
  expect(textsOf('style').join()).not.toMatch(/@import|url\(/);
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  for (const link of document.querySelectorAll('a')) {
    expect(link.href).toMatch(/^https:\/\/www\.portal\.example\//);
    expect(link.rel).toContain('noreferrer');
  }
});

test('words of a page stay words', () => {
  const cells = textsOf('td').filter((words) => words.includes('HYPERLINK'));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells[0]).toBe(hostile.replace('\u202e', '').replace('\n', ''));
});

test('what is not finished says so above everything and above every table', () => {
  const page = new JSDOM(htmlOf(unfinished, inChinese)).window.document;
  const told = [...page.querySelectorAll('.unfinished')];
  expect(told).toHaveLength(7);
  expect(told[0]?.textContent).toMatch(/未核对完：共 86 份/);
});

test('speaks English as well', () => {
  const english = htmlOf(exportInput, inEnglish);
  expect(english).toContain('<html lang="en">');
  const page = new JSDOM(english).window.document;
  const own = [...page.querySelectorAll('h1, h2, th, figcaption, p')].map((one) => one.textContent);
  expect(own.join()).not.toMatch(/\p{Script=Han}/u);
});
