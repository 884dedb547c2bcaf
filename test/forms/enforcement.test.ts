import { describe, expect, test } from 'vitest';
import { categorySets } from '../../harness/accuracy/balanced-enforcement.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import { savedPages } from '../../harness/reports/saved-pages.ts';
import { enforcement } from '../../lib/forms/enforcement/enforcement.ts';
import { type Field, fieldKey } from '../../lib/forms/form.ts';
import { forms } from '../../lib/forms/index.ts';
import { printedForm } from '../../lib/report/printed-form.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import type { Reading, Report } from '../../lib/report/report.ts';

const { tables, identities, relations = [] } = enforcement;
const fields = new Set(
  tables.flatMap(({ key: table, parts }) =>
    parts.flatMap(({ rows, columns }) =>
      rows.flatMap((row) =>
        columns.map((column) => fieldKey({ table, row: row.key, column: column.key })),
      ),
    ),
  ),
);

function unknown(terms: readonly Field[]): readonly string[] {
  return terms.map(fieldKey).filter((key) => !fields.has(key));
}

describe('the data', () => {
  test('names every line, identity and relation once', () => {
    const lines = tables.flatMap(({ key, parts }) =>
      parts.flatMap(({ rows, columns }) =>
        [...rows, ...columns].map((line) => `${key}/${line.key}`),
      ),
    );
    expect(new Set(lines).size).toBe(lines.length);
    const ids = [...identities, ...relations].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('adds up and compares fields that the form has', () => {
    const sides = [...identities, ...relations].flatMap(({ left, right }) => [...left, ...right]);
    expect(unknown(sides)).toEqual([]);
  });
});

describe('sets of penalties', () => {
  test.each(Object.values(categorySets))('合计 is the sum of the set that is printed', (...set) => {
    const keys = new Set([...set, 'total', 'amount', 'cases']);
    const printed = printedForm(enforcement, new Map([['penalties', { keys, bodies: [] }]]));
    const identity = printed.identities.find(({ id }) => id === 'penalties:cases');
    expect(identity?.left.map(({ column }) => column).toSorted()).toEqual(set.toSorted());
    expect(identity?.right.map(({ column }) => column)).toEqual(['total']);
  });
});

test('合计 of 行政强制 is the sum of measures, executions and applications to the court', () => {
  const printed = printedForm(enforcement, new Map());
  const identity = printed.identities.find(({ id }) => id === 'coercion:cases');
  expect(identity?.left).toHaveLength(11);
  expect(identity?.left.map(({ column }) => column)).not.toContain('measures.restraint');
});

describe('titles', () => {
  const title = new RegExp(enforcement.title.pattern, 'u');
  test.each([
    '某市公安局某某分局2022年度行政执法统计年报',
    '某市城市管理局2020年度行政执法统计情况',
    '某县2024年度行政执法总体情况',
    '某市综合行政执法局2023年度行政执法数据',
    '2021年度行政执法统计年报',
    '某市水利局2019年行政执法情况统计表',
  ])('%s', (words) => {
    expect(words).toMatch(title);
  });

  test.each([
    '第一部分某市文物局2021年度行政执法数据表',
    '第二部分某县2024年度行政执法总体情况',
    '某县2024年度行政处罚实施情况统计表',
    '其他行政执法行为实施情况统计表',
    '某县综合行政执法局2023年政府信息公开工作年度报告',
    '行政执法公示',
  ])('not %s', (words) => {
    expect(words).not.toMatch(title);
  });
});

describe('parts', () => {
  const partOf = (words: string) =>
    enforcement.sections.find(({ heading }) => new RegExp(`^(?:${heading})$`, 'u').test(words))
      ?.key;
  test.each([
    ['第一部分某市文物局2021年度行政执法数据表', 'figures'],
    ['第一部分行政执法数据表', 'figures'],
    ['第一部分数据表', 'figures'],
    ['行政执法数据表', 'figures'],
    ['第二部分：某县2024年度行政执法总体情况', 'situation'],
    ['第二部分某市司法局2019年度行政执法情况说明', 'situation'],
    ['第二部分总体情况', 'situation'],
    ['行政执法总体情况', 'situation'],
    ['2023年度行政执法总体情况', 'situation'],
    ['某县2024年度行政执法总体情况', undefined],
    ['某县2024年度行政处罚实施情况统计表', undefined],
  ])('%s: %s', (words, key) => {
    expect(partOf(words)).toBe(key);
  });
});

describe('tables left out', () => {
  const says = (table: string, words: string) =>
    new RegExp(tables.find(({ key }) => key === table)?.leftOut ?? '(?!)', 'u').test(words);
  test.each([
    ['licences', '本机关无行政许可事项，不填报行政许可实施情况统计表。'],
    ['coercion', '我局不涉及行政强制。'],
    ['coercion', '本年度没有实施行政强制措施'],
    ['otherActions', '我局不涉及其他行政执法行为，相应统计表不再列出。'],
    ['penalties', '本单位不具有行政处罚职权。'],
  ])('%s: %s', (table, words) => {
    expect(says(table, words)).toBe(true);
  });

  test('a sentence about another table leaves none out', () => {
    expect(says('penalties', '本机关无行政许可事项；行政处罚见表一。')).toBe(false);
    expect(says('licences', '全年收到行政许可申请12宗。')).toBe(false);
  });
});

const read = reportReader(forms);

function reportsOf(html: string): readonly Report[] {
  return read(htmlPage(html));
}

function printedOf(reading: Reading): number | string | null | undefined {
  if (reading.state === 'figure') return reading.value;
  if (reading.state === 'blank') return null;
  return reading.state === 'missing' ? undefined : reading.text;
}

/** What was read, cell by cell, without the fields that the page does not print. */
function figuresOf({ tables: found }: Report) {
  return Object.fromEntries(
    found
      .filter((one) => one.found)
      .map(({ table, readings }) => [
        table.key,
        Object.fromEntries(
          Object.entries(readings).map(([row, cells]) => [
            row,
            Object.fromEntries(
              Object.entries(cells).flatMap(([column, reading]) => {
                const value = printedOf(reading);
                return value === undefined ? [] : [[column, value]];
              }),
            ),
          ]),
        ),
      ]),
  );
}

const pages = savedPages.filter(({ expected }) => expected.form === 'enforcement');

test.each(pages)('$slug is read cell by cell', ({ source, tables: figures, expected }) => {
  const reports = reportsOf(source);
  expect(reports.map(({ form, year, organ }) => [form.name, year, organ])).toEqual([
    ['enforcement', expected.year, expected.organ],
  ]);
  expect(reports.map(figuresOf)).toEqual([figures]);
  expect(reports[0]?.tables.flatMap(({ labels }) => labels.filter(({ exact }) => !exact))).toEqual(
    [],
  );
});

test('both forms on one page are told apart', () => {
  const pageOf = (slug: string) => savedPages.find((page) => page.slug === slug);
  const bodyOf = (slug: string) => /<body>.*<\/body>/su.exec(pageOf(slug)?.source ?? '')?.[0];
  const slugs = ['bureau-2023', 'enforcement-nine-2022'];
  for (const order of [slugs, slugs.toReversed()]) {
    const html = `<!DOCTYPE html><html>${order.map(bodyOf).join('')}</html>`;
    const reports = reportsOf(html);
    expect(reports.map(({ form }) => form.name)).toEqual(
      order.map((slug) => pageOf(slug)?.expected.form),
    );
    expect(reports.map(figuresOf)).toEqual(order.map((slug) => pageOf(slug)?.tables));
    expect(reports.map(({ year }) => year)).toEqual(
      order.map((slug) => pageOf(slug)?.expected.year),
    );
  }
});
