import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf, withCells } from '../../harness/reports/report-of.ts';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Square } from '../../lib/summary/squares.ts';
import { squaresOf } from '../../lib/summary/squares.ts';
import { auditOf } from '../support/audit-of.ts';
import { inChinese, inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

function squareAt(tables: ReturnType<typeof squaresOf>, key: string): Square | undefined {
  return tables
    .flatMap(({ rows }) => rows.flatMap(({ squares }) => squares))
    .find(({ field }) => `${field.table}/${field.row}/${field.column}` === key);
}

test('a report has a square for every cell of its form', () => {
  const counts = (name: string) =>
    squaresOf(auditOf(caseOf(name)), [], inChinese).map(({ table, rows }) => [
      table,
      rows.length,
      rows.flatMap(({ squares }) => squares).length,
    ]);
  expect(counts('xizhen-2023')).toEqual([
    ['disclosure', 6, 10],
    ['applications', 25, 175],
    ['proceedings', 3, 15],
  ]);
  expect(counts('shanghai-office-2019')[1]).toEqual(['applications', 23, 161]);
});

test('tells a cell that was checked from one that no identity checks, and from a blank', () => {
  const audit = xizhenAudit();
  const tables = squaresOf(audit, audit.findings, inChinese);
  expect(squareAt(tables, 'applications/granted/naturalPerson')?.state).toBe('passed');
  expect(squareAt(tables, 'disclosure/licences/decisions')?.state).toBe('figure');
  expect(squareAt(tables, 'disclosure/regulations/inForce')?.state).toBe('blank');
});

test('a cell in a broken identity is told as that, though another of its identities holds', () => {
  const audit = xizhenAudit();
  const square = squareAt(squaresOf(audit, [], inChinese), 'applications/totalProcessed/business');
  expect(square).toMatchObject({
    state: 'failed',
    words: '表三，（七）总计 · 商业企业：0，所在关系不成立',
  });
});

test('a cell whose identities could not be checked, or were not asked, is no cell without any', () => {
  const audit = xizhenAudit();
  const none = Object.fromEntries(
    Object.keys(audit.identities).map((id) => [id, 'incomplete'] as const),
  );
  for (const other of [{ identities: none }, { off: ['arithmetic'] }]) {
    const tables = squaresOf({ ...audit, ...other }, [], inChinese);
    expect(squareAt(tables, 'applications/granted/naturalPerson')?.state).toBe('unchecked');
    expect(squareAt(tables, 'disclosure/licences/decisions')?.state).toBe('figure');
  }
});

test.each([
  ['zh_CN', inChinese, '一 二 ㈠ ㈡ ㈢1 ㈢2 ㈢3', '自 商 科 社 法 其 总', '维 纠 其 尚 总'],
  ['en', inEnglish, '1 2 (1) (2) 3.1 3.2 3.3', 'N B R P L O T', 'U C O P T'],
])('rows and columns have heads in %s', (_language, translate, ofRows, ofColumns, ofCases) => {
  const [disclosure, applications, proceedings] = squaresOf(xizhenAudit(), [], translate);
  expect(
    applications?.rows
      .slice(0, 7)
      .map(({ head }) => head.short)
      .join(' '),
  ).toBe(ofRows);
  expect(applications?.heads.map(({ short }) => short).join(' ')).toBe(ofColumns);
  expect(proceedings?.heads.map(({ short }) => short).join(' ')).toBe(ofCases);
  expect(applications?.rows.at(-1)?.head.short).not.toBe('');
  expect(new Set(proceedings?.rows.map(({ head }) => head.full)).size).toBe(3);
  // Its parts have columns of their own.
  expect(disclosure?.heads).toEqual([]);
  expect(disclosure?.rows.map(({ head }) => head.full)).not.toContain('');
});

test.each([inChinese, inEnglish])(
  'no two rows or columns of a table have one head',
  (translate) => {
    const reports = ['000-xizhen-2023', 'enforcement-errors-2023', 'enforcement-bodies-2024'];
    for (const slug of reports) {
      const saved = savedPages.find((page) => page.slug === slug);
      const [audit] = saved ? auditPage(pageOf(saved)) : [];
      if (audit === undefined) throw new Error(`No report in ${slug}`);
      for (const { table, heads, rows } of squaresOf(audit, [], translate)) {
        const ofRows = rows.length > 1 ? rows.map(({ head }) => head.short) : [];
        for (const short of [heads.map((head) => head.short), ofRows]) {
          expect(new Set(short).size, `${table} ${short}`).toBe(short.length);
          expect(short).not.toContain('');
        }
      }
    }
  },
);

test('a cell shows the worst finding on it', () => {
  const audit = xizhenAudit();
  const tables = squaresOf(audit, audit.findings, inChinese);
  expect(squareAt(tables, 'applications/totalProcessed/total')).toMatchObject({
    state: 'error',
    words: '表三，（七）总计 · 总计：14，错误',
    cell: 'applications/totalProcessed/total',
  });
  expect(squareAt(tables, 'applications/granted/total')?.state).toBe('warning');
});

test('a cell that the text contradicts is not told as wrong, unless a sum says so too', () => {
  const audit = xizhenAudit();
  const [wrong, ...others] = audit.findings;
  if (wrong === undefined) throw new Error('No finding');
  const quotes = [{ block: 'b1', start: 0, end: 3, text: '15件', section: null }];
  const contradicted = { ...wrong, quotes };
  const stateOf = (findings: typeof others) =>
    squareAt(squaresOf(audit, findings, inChinese), 'applications/totalProcessed/total')?.state;
  expect(stateOf([contradicted])).toBe('warning');
  expect(stateOf([contradicted, wrong])).toBe('error');
});

test('what is not on the page, or is no figure, is shown as that', () => {
  const report = withCells(reportOf({ applications: {} }), {
    'applications/granted/total': '若干',
  });
  const tables = squaresOf(auditOf(report), [], inChinese);
  expect(squareAt(tables, 'applications/granted/total')).toMatchObject({
    state: 'unreadable',
    words: expect.stringContaining('：若干，'),
  });
  expect(squareAt(tables, 'applications/granted/business')).toMatchObject({
    state: 'missing',
    words: expect.stringContaining('：—，'),
    cell: null,
  });
  expect(tables.map(({ found }) => found)).toEqual([false, true, false]);
});
