import { describe, expect, it } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { withCells } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';
import { blankCell } from '../../lib/rules/blank-cell.ts';

const clean = caseOf('bureau-2023');
const check = (report = clean) => blankCell.check(factsOf(report));

describe('blank-cell', () => {
  it('passes a report in which every cell has a figure', () => {
    expect(check()).toEqual({ outcome: 'passed', defects: [] });
  });

  it('tells the blanks of one table in one finding', () => {
    const report = withCells(clean, {
      'applications/granted/business': null,
      'applications/granted/research': null,
    });
    const { outcome, defects } = check(report);
    expect(outcome).toBe('failed');
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatchObject({
      severity: 'advice',
      variant: 'some',
      arguments: { table: { table: 'applications' }, blanks: { blanks: { '': 2 } } },
    });
    expect(defects[0]?.where.map(({ column }) => column)).toEqual(['business', 'research']);
  });

  it('warns where a whole column is blank', () => {
    const report = withCells(clean, {
      'disclosure/regulations/inForce': null,
      'disclosure/normativeDocuments/inForce': null,
    });
    expect(check(report).defects[0]).toMatchObject({
      severity: 'warning',
      variant: 'line',
      arguments: { lines: { lines: [{ table: 'disclosure', row: null, column: 'inForce' }] } },
    });
  });

  it('names a blank that cannot be 0, with the figure that fits', () => {
    const report = withCells(clean, { 'applications/unavailable.notHeld/total': null });
    expect(check(report).defects[0]).toMatchObject({
      variant: 'some-implied',
      arguments: {
        implied: { figures: [{ row: 'unavailable.notHeld', column: 'total', to: 28 }] },
      },
    });
  });

  it('leaves cells that are not on the page to missing-row', () => {
    const report = withCells(clean, { 'applications/granted/business': undefined });
    expect(check(report).outcome).toBe('passed');
  });
});

describe('a cell that holds a sign', () => {
  it('is not called blank', () => {
    const report = withReading('applications/granted/business', '/');
    expect(check(report).defects[0]).toMatchObject({
      arguments: { blanks: { blanks: { '/': 1 } } },
      where: [{ text: '/' }],
    });
  });
});

function withReading(key: string, text: string): Report {
  const report = withCells(clean, { [key]: null });
  const tables = report.tables.map((one) => ({
    ...one,
    readings: Object.fromEntries(
      Object.entries(one.readings).map(([row, cells]) => [
        row,
        Object.fromEntries(
          Object.entries(cells).map(([column, reading]) => [
            column,
            reading.state === 'blank' ? { ...reading, text } : reading,
          ]),
        ),
      ]),
    ),
  }));
  return { ...report, tables };
}
