import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { tableIn, withTable } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';
import { labelAltered } from '../../lib/rules/label-altered.ts';

const clean = caseOf('bureau-2023');

const check = (report: Report) => labelAltered.check(factsOf(report));
const withLabel = (text: string, exact: boolean): Report => {
  const labels = tableIn(clean, 'disclosure').labels.map((label) =>
    label.key === 'repealed' ? { ...label, text, exact } : label,
  );
  return withTable(clean, 'disclosure', { labels });
};

test('passes the form’s own labels', () => {
  expect(check(clean).outcome).toBe('passed');
  expect(check(withLabel('本年度废止件数', true)).outcome).toBe('passed');
});

test('quotes the label and the form', () => {
  expect(check(withLabel('本年度止件数', false)).defects).toMatchObject([
    { severity: 'advice', arguments: { text: '本年度止件数', expected: '本年废止件数' } },
  ]);
});
