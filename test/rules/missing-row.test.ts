import { expect, test } from 'vitest';
import { caseOf, plainCase } from '../../harness/reports/cases.ts';
import { reportOf, tableIn } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';
import { missingRow } from '../../lib/rules/missing-row.ts';
import { auditOfPage } from '../support/audit-of-page.ts';

const clean = caseOf('bureau-2023');
const old = caseOf('shanghai-office-2019');

const check = (report: Report) => missingRow.check(factsOf(report));

test('passes a full table in either form', () => {
  expect(check(clean).outcome).toBe('passed');
  expect(check(old).outcome).toBe('passed');
});

test('names rows that are not on the page and rows that lost cells', () => {
  const applications = Object.fromEntries(
    Object.entries(tableIn(clean, 'applications').readings)
      .filter(([row]) => row !== 'granted' && row !== 'other')
      .map(([row]) => [row, [0, 0, 0, 0, 0, 0, row === 'carriedOver' ? undefined : 0]]),
  );
  const { defects } = check(reportOf({ year: 2023, applications }));
  expect(defects).toMatchObject([
    {
      severity: 'warning',
      variant: 'absent',
      arguments: { lines: { places: [{ row: 'granted' }] } },
    },
    {
      severity: 'warning',
      variant: 'short',
      arguments: { lines: { places: [{ row: 'carriedOver' }] }, count: 1 },
    },
  ]);
});

test('advises where （六） is one row after 2021', () => {
  const { applications } = plainCase('shanghai-office-2019');
  const report = reportOf({ ...plainCase('bureau-2023'), applications: applications ?? {} });
  expect(check(report).defects).toMatchObject([{ severity: 'advice', variant: 'single' }]);
});

test('does not want of an outdated form what the form due has no more', () => {
  const { report, findings } = auditOfPage('004-donghe-2023');
  expect(tableIn(report, 'disclosure').missingRows).toEqual(['procurement']);
  const codes = findings.map(({ code }) => code);
  expect(codes).not.toContain('missing-row');
  expect(codes[0]).toBe('outdated-form');
});

test('leads to the label before a row that is missing', () => {
  const labels = ['partiallyGranted', 'denied.stateSecret'].map((key) => ({
    axis: 'row' as const,
    key,
    expected: key,
    text: key,
    cell: `label/${key}`,
    exact: true,
  }));
  const rows = Object.keys(tableIn(clean, 'applications').readings);
  const applications = Object.fromEntries(
    rows
      .filter((row) => row !== 'denied.forbiddenByLaw' && row !== 'newReceived')
      .map((row) => [row, [0, 0, 0, 0, 0, 0, 0]]),
  );
  const report = reportOf({ year: 2023, applications });
  const tables = report.tables.map((one) =>
    one.table.key === 'applications' ? { ...one, labels } : one,
  );
  expect(check({ ...report, tables }).defects).toMatchObject([
    {
      variant: 'absent',
      near: [{ cell: 'label/partiallyGranted' }, { cell: 'label/denied.stateSecret' }],
    },
  ]);
});
