import { describe, expect, it } from 'vitest';
import { caseOf } from '../harness/reports/cases.ts';
import { tableIn, withCells, withTable } from '../harness/reports/report-of.ts';
import { auditReport } from '../lib/audit.ts';
import { defineRule } from '../lib/rules/rule.ts';

const clean = caseOf('bureau-2023');
const xizhen = caseOf('xizhen-2023');

const declared = { about: 'content', severity: 'advice', basis: '实务' } as const;
const throwing = defineRule({
  ...declared,
  code: 'throwing',
  check() {
    throw new Error('a rule with a bug');
  },
});
const advising = defineRule({
  ...declared,
  code: 'advising',
  check: () => [{ arguments: { text: 'a' } }],
});

describe('auditReport', () => {
  it('contains a rule that throws: incomplete, named, and the others still run', () => {
    const audit = auditReport(clean, { rules: [throwing, advising] });
    expect(audit.rules).toEqual({ throwing: 'incomplete', advising: 'failed' });
    expect(audit.crashed).toEqual(['throwing']);
    expect(audit.findings).toHaveLength(1);
  });

  it('leaves out rules that are turned off and takes a person’s severity for a rule', () => {
    const options = { rules: [throwing, advising], disabled: new Set(['throwing']) };
    expect(auditReport(clean, options).crashed).toEqual([]);
    const severities = new Map([['advising', 'warning'] as const]);
    expect(auditReport(clean, { ...options, severities }).findings[0]?.severity).toBe('warning');
  });

  it('counts every identity once: 42 of the detailed form and one of the single row', () => {
    expect(auditReport(clean).checks).toEqual({
      passed: 42,
      failed: 0,
      incomplete: 0,
      notApplicable: 1,
    });
  });

  it('finds the 14 that should be 0, as the one error', () => {
    const errors = auditReport(xizhen).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        code: 'arithmetic',
        fixes: [[{ row: 'totalProcessed', column: 'total', from: 14, to: 0 }]],
      },
    ]);
  });

  it('gives a finding the same id again, and another once its figures change', () => {
    const id = (report = xizhen) => auditReport(report).findings[0]?.id;
    expect(id()).toBe(id(caseOf('xizhen-2023')));
    expect(id()).not.toBe(id(withCells(xizhen, { 'applications/totalProcessed/total': 15 })));
  });

  it('calls nothing passed where no table was read', () => {
    const unread = ['applications', 'proceedings'].reduce((report, key) => {
      const readings = Object.fromEntries(
        Object.entries(tableIn(report, key).readings).map(([row, cells]) => [
          row,
          Object.fromEntries(
            Object.keys(cells).map((column) => [column, { state: 'missing' } as const]),
          ),
        ]),
      );
      return withTable(report, key, { found: false, readings });
    }, clean);
    const audit = auditReport(unread);
    expect(audit.checks.passed).toBe(0);
    expect(audit.checks.incomplete).toBe(42);
    expect(audit.findings.filter(({ code }) => code === 'missing-table')).toHaveLength(2);
  });
});
