import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf, withCells } from '../../harness/reports/report-of.ts';
import type { Square } from '../../lib/summary/squares.ts';
import { squaresOf } from '../../lib/summary/squares.ts';
import { auditOf } from '../support/audit-of.ts';
import { inChinese } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

function squareAt(tables: ReturnType<typeof squaresOf>, key: string): Square | undefined {
  return tables
    .flatMap(({ rows }) => rows.flat())
    .find(({ field }) => `${field.table}/${field.row}/${field.column}` === key);
}

test('a report has a square for every cell of its form', () => {
  const counts = (name: string) =>
    squaresOf(auditOf(caseOf(name)), [], inChinese).map(({ table, rows }) => [
      table,
      rows.length,
      rows.flat().length,
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

test('a cell in a broken identity is not called passed for another that holds', () => {
  const audit = xizhenAudit();
  expect(
    squareAt(squaresOf(audit, [], inChinese), 'applications/totalProcessed/business')?.state,
  ).toBe('figure');
});

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
