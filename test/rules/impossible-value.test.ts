import { describe, expect, it } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { withCells, withTable } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import { impossibleValue } from '../../lib/rules/impossible-value.ts';

const clean = caseOf('bureau-2023');
const old = caseOf('shanghai-office-2019');
const check = (report = clean) => impossibleValue.check(factsOf(report));

describe('impossible-value', () => {
  it('passes whole counts, and decimals in an amount of money', () => {
    expect(check().outcome).toBe('passed');
    expect(check(withCells(clean, { 'disclosure/fees/amount': 3.75 })).outcome).toBe('passed');
  });

  it('fails a negative count and a fraction, each by itself', () => {
    const report = withCells(clean, {
      'disclosure/penalties/decisions': 2.5,
      'applications/granted/business': -1,
    });
    expect(check(report).defects).toMatchObject([
      { severity: 'error', variant: 'fraction', arguments: { value: 2.5 } },
      { severity: 'error', variant: 'negative', arguments: { value: -1 } },
    ]);
  });

  it('lets 本年增/减 of the 2019 form be negative, but not a fraction', () => {
    const change = 'disclosure/licences/change';
    expect(check(withCells(old, { [change]: -4 })).outcome).toBe('passed');
    expect(check(withCells(old, { [change]: -0.5 })).outcome).toBe('failed');
  });

  it('does not apply where no table was found', () => {
    expect(check(withTable(clean, null, { found: false })).outcome).toBe('notApplicable');
  });
});
