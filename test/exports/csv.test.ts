import { expect, test } from 'vitest';
import { csvOf } from '../../lib/exports/csv.ts';
import { exportInput, items, unfinished } from '../support/export-input.ts';
import { inChinese } from '../support/translators.ts';

/** Fields by RFC 4180. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const text = csvOf(exportInput, inChinese);
const [heads = [], ...rows] = parsed(text.slice(1));

test('begins with what tells Excel that it is UTF-8', () => {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(heads[0]).toBe('机关');
});

test('has as many fields in every line', () => {
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([heads.length]));
});

test('has a row for every finding, every sound report and whatever was not checked', () => {
  const found = items.flatMap(({ reports }) => reports.flatMap(({ findings }) => findings));
  const doubts = items.flatMap(({ reports }) => reports.flatMap((report) => report.doubts));
  const sound = items.flatMap(({ reports }) =>
    reports.filter(({ findings }) => findings.length === 0),
  );
  expect(rows).toHaveLength(found.length + doubts.length + sound.length + 3);
});

test('no field is a formula', () => {
  for (const field of rows.flat()) expect(field).not.toMatch(/^[=+\-@]/);
  expect(rows.flat().some((field) => field.startsWith("'=HYPERLINK"))).toBe(true);
});

test('what is not finished says so in its first row', () => {
  const [, first = []] = parsed(csvOf(unfinished, inChinese).slice(1));
  expect(first.join()).toContain('未核对完：共 86 份，只处理了 11 份');
});
