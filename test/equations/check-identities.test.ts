import { describe, expect, it } from 'vitest';
import { caseOf, plainCase } from '../../harness/reports/cases.ts';
import { reportOf, withCells } from '../../harness/reports/report-of.ts';
import { checkIdentities } from '../../lib/equations/check-identities.ts';
import { diagnose } from '../../lib/equations/diagnose.ts';
import { impliedBlanks } from '../../lib/equations/fillings.ts';
import type { Report } from '../../lib/report/report.ts';

function idsOf(report: Report, outcome: string): string[] {
  const checks = Object.entries(checkIdentities(report, diagnose(report)));
  return checks.filter(([, check]) => check.outcome === outcome).map(([id]) => id);
}

function outcomeOf(report: Report, id: string) {
  return checkIdentities(report, diagnose(report))[id]?.outcome;
}

function implied(report: Report): string[] {
  return impliedBlanks(diagnose(report).fillings).map(
    ({ row, column, to }) => `${row}/${column} ${to}`,
  );
}

const hangzhou = caseOf('hangzhou-2025');
const bureau = caseOf('bureau-2023');

describe('checkIdentities', () => {
  it.each(['hangzhou-2025', 'bureau-2023'])('passes every identity of %s', (name) => {
    const report = caseOf(name);
    expect(idsOf(report, 'passed')).toHaveLength(42);
    expect(idsOf(report, 'notApplicable')).toEqual(['row:other']);
  });

  it('gives the sums of both sides', () => {
    expect(checkIdentities(hangzhou, diagnose(hangzhou))['balance:total']).toEqual({
      outcome: 'passed',
      left: 14_629,
      right: 14_629,
      hasBlanks: false,
    });
  });

  it('leaves out the rows of （六） that the report does not print', () => {
    expect(idsOf(caseOf('shanghai-office-2019'), 'notApplicable')).toEqual([
      'row:other.notCorrectedInTime',
      'row:other.feeNotPaid',
      'row:other.other',
    ]);
  });

  it('fails what does not hold', () => {
    const report = withCells(hangzhou, { 'applications/granted/naturalPerson': 5435 });
    expect(idsOf(report, 'failed')).toEqual(['row:granted', 'items:naturalPerson']);
    expect(checkIdentities(report, diagnose(report))['row:granted']).toMatchObject({
      left: 5638,
      right: 5548,
    });
  });

  it.each([undefined, '若干'])('cannot check an identity with a cell that is %s', (cell) => {
    const report = withCells(hangzhou, { 'applications/granted/naturalPerson': cell });
    expect(idsOf(report, 'incomplete')).toEqual(['row:granted', 'items:naturalPerson']);
    expect(idsOf(report, 'failed')).toEqual([]);
  });

  it('passes nothing of a report without tables', () => {
    expect(idsOf(reportOf({}), 'passed')).toEqual([]);
    expect(idsOf(reportOf({}), 'incomplete')).toHaveLength(42);
  });

  it('passes nothing of tables that are all blank, and ends soon', () => {
    const blank = Object.keys(plainCase('hangzhou-2025').applications ?? {}).map((row) => [
      row,
      [null, null, null, null, null, null, null],
    ]);
    const report = reportOf({
      applications: Object.fromEntries(blank),
      proceedings: { cases: new Array<null>(15).fill(null) },
    });
    expect(idsOf(report, 'incomplete')).toHaveLength(42);
    expect(implied(report)).toEqual([]);
  });
});

describe('blanks', () => {
  it('count as 0 beside figures where the identity then holds', () => {
    const report = withCells(bureau, {
      'applications/granted/business': null,
      'applications/granted/total': null,
      'proceedings/cases/review.pending': null,
    });
    expect(idsOf(report, 'passed')).toHaveLength(42);
    expect(implied(report)).toEqual([]);
  });

  it('are what explains a failure, where a value for them makes everything hold', () => {
    const report = withCells(hangzhou, { 'applications/granted/naturalPerson': null });
    expect(idsOf(report, 'failed')).toEqual([]);
    expect(idsOf(report, 'incomplete')).toEqual(['row:granted', 'items:naturalPerson']);
    expect(implied(report)).toEqual(['granted/naturalPerson 5345']);
  });

  it('explain nothing where each of their identities asks another value', () => {
    const report = withCells(hangzhou, {
      'applications/granted/naturalPerson': null,
      'applications/granted/total': 5550,
    });
    expect(idsOf(report, 'failed')).toEqual(['row:granted', 'items:naturalPerson', 'items:total']);
    expect(implied(report)).toEqual([]);
  });

  it('cannot take away', () => {
    const report = withCells(bureau, {
      'proceedings/cases/review.pending': null,
      'proceedings/cases/review.total': 2,
    });
    expect(outcomeOf(report, 'proceedings:review')).toBe('failed');
  });

  it('of 总计 on detail rows leave the rows incomplete and the column checked', () => {
    const report = caseOf('shanghai-office-2019');
    expect(idsOf(report, 'failed')).toEqual([]);
    expect(outcomeOf(report, 'row:granted')).toBe('incomplete');
    expect(outcomeOf(report, 'items:total')).toBe('incomplete');
    expect(outcomeOf(report, 'items:naturalPerson')).toBe('passed');
    expect(outcomeOf(report, 'balance:total')).toBe('passed');
    expect(implied(report)).toContain('granted/total 272');
    expect(implied(report)).toContain('partiallyGranted/total 3');
  });

  it('alone never pass: the all-blank columns, rows and group of shanghai-office-2019', () => {
    const report = caseOf('shanghai-office-2019');
    for (const id of [
      'items:research',
      'balance:publicWelfare',
      'row:denied.forbiddenByLaw',
      'proceedings:litigation.afterReview',
    ]) {
      expect([id, outcomeOf(report, id)]).toEqual([id, 'incomplete']);
    }
  });

  it('of the organisation columns may hold more cases than four cells can tell', () => {
    const plain = plainCase('hangzhou-2025').applications as Record<string, number[]>;
    const rows = Object.entries(plain).map(([row, [natural = 0, , , , , , total = 0]]) => [
      row,
      [natural, null, null, null, null, null, total],
    ]);
    const report = reportOf({
      ...plainCase('hangzhou-2025'),
      applications: Object.fromEntries(rows),
    });
    expect(idsOf(report, 'failed')).toEqual([]);
    expect(outcomeOf(report, 'row:granted')).toBe('incomplete');
    expect(outcomeOf(report, 'items:naturalPerson')).toBe('passed');
    expect(implied(report)).toEqual([]);
  });
});
