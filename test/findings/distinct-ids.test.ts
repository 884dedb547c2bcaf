import { expect, test } from 'vitest';
import { reportOf } from '../../harness/reports/report-of.ts';
import { withDistinctIds } from '../../lib/findings/distinct-ids.ts';
import { auditOf, findingOf } from '../support/audit-of.ts';

test('the same defect in two reports of a page has two ids, the same on every run', () => {
  const finding = findingOf({ code: 'missing-section', id: 'missing-section-1' });
  const other = findingOf({ code: 'unsigned', id: 'unsigned-1' });
  const audits = [
    auditOf(reportOf({ year: 2022 }), [finding, other]),
    auditOf(reportOf({ year: 2023 }), [finding]),
    auditOf(reportOf({ year: 2024 }), [finding]),
  ];
  const ids = () =>
    withDistinctIds(audits).map(({ findings }) => findings.map((found) => found.id));
  expect(ids()).toEqual([
    ['missing-section-1', 'unsigned-1'],
    ['missing-section-1-2'],
    ['missing-section-1-3'],
  ]);
  expect(ids()).toEqual(ids());
});
