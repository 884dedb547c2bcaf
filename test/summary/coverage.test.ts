import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { auditReport } from '../../lib/audit.ts';
import { coverageOf } from '../../lib/summary/coverage.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

test('says how much was checked, and which table has no sums', () => {
  const audit = auditReport(caseOf('bureau-2023'));
  const count = Object.values(audit.rules).filter((one) => /^(passed|failed)$/u.test(one)).length;
  expect(count).toBeGreaterThan(5);
  expect(coverageOf(audit, inChinese)).toBe(
    `做了 ${count} 项检查；表三、表四的勾稽关系已核对；表二没有勾稽关系可核对`,
  );
  expect(coverageOf(audit, inEnglish)).toContain('sums checked: Table 3, Table 4');
});
