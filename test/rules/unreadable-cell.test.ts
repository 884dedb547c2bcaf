import { describe, expect, it } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { withCells, withTable } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import { unreadableCell } from '../../lib/rules/unreadable-cell.ts';

const clean = caseOf('bureau-2023');
const check = (report = clean) => unreadableCell.check(factsOf(report));

describe('unreadable-cell', () => {
  it('passes where every cell is a figure or blank', () => {
    expect(check().outcome).toBe('passed');
    expect(check(withCells(clean, { 'applications/granted/total': null })).outcome).toBe('passed');
  });

  it('names each cell with its words', () => {
    const report = withCells(clean, { 'applications/granted/business': '详见附件' });
    expect(check(report).defects).toMatchObject([
      {
        severity: 'warning',
        variant: 'words',
        arguments: { text: '详见附件' },
        where: [{ table: 'applications', row: 'granted', column: 'business' }],
      },
    ]);
  });

  it('tells many of one table in one finding', () => {
    const cells = Object.fromEntries(
      [
        'naturalPerson',
        'business',
        'research',
        'publicWelfare',
        'legalService',
        'total',
        'otherOrganisation',
      ].map((column) => [`applications/granted/${column}`, '若干']),
    );
    expect(check(withCells(clean, cells)).defects).toMatchObject([
      { variant: 'several', arguments: { count: 7 } },
    ]);
  });

  it('is incomplete where a table was not read', () => {
    expect(check(withTable(clean, 'proceedings', { found: false })).outcome).toBe('incomplete');
  });
});
