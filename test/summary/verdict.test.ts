import { describe, expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf } from '../../harness/reports/report-of.ts';
import { auditReport } from '../../lib/audit.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { toneOf, verdictInWords } from '../../lib/summary/verdict.ts';
import { auditOf } from '../support/audit-of.ts';
import { alteredLabel } from '../support/sample-findings.ts';
import { summaryOf } from '../support/summary-of.ts';
import { inChinese, inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const of = (audit: Audit, ignored: Summary['ignored'] = {}) => summaryOf(audit, { ignored });

const clean = auditOf(caseOf('hangzhou-2025'));

describe('a clean report', () => {
  test('is the only one that looks clean', () => {
    expect(toneOf(of(clean))).toBe('clean');
    expect(verdictInWords(of(clean), inChinese)).toBe('未发现问题；42 项勾稽关系成立');
    expect(verdictInWords(of(clean), inEnglish)).toBe('No problems found; 42 sums agree');
  });

  test('with advice says so', () => {
    expect(toneOf(of({ ...clean, findings: [alteredLabel] }))).toBe('advice');
  });
});

describe('a report that was not wholly checked', () => {
  const unread = auditOf(reportOf({}));

  test('is never clean', () => {
    expect(toneOf(of(unread))).toBe('unchecked');
    expect(verdictInWords(of(unread), inChinese)).toBe(
      '未发现问题；勾稽关系均未能核对，42 项未能核对',
    );
  });

  test('is not clean when a rule has crashed', () => {
    expect(toneOf(of({ ...clean, crashed: ['blank-cell'] }))).toBe('unchecked');
  });

  test('is not clean when one identity was incomplete, or all were not applicable', () => {
    const checks = { ...clean.checks, incomplete: 1 };
    expect(toneOf(of({ ...clean, checks }))).toBe('unchecked');
    const none = { passed: 0, failed: 0, incomplete: 0, notApplicable: 42 };
    expect(toneOf(of({ ...clean, checks: none }))).toBe('unchecked');
  });

  test('stays so when its errors are ignored', () => {
    const audit = xizhenAudit();
    const ignored = Object.fromEntries(audit.findings.map(({ id }) => [id, { note: '' }]));
    expect(toneOf(of(audit, ignored))).toBe('unchecked');
    expect(verdictInWords(of(audit, ignored), inChinese)).toBe(
      '未发现其他问题，已忽略 4 处；15 项勾稽关系成立，1 项不成立，26 项未能核对',
    );
  });
});

describe('with checks turned off', () => {
  const failing = { ...clean.checks, passed: 40, failed: 2 };
  const rules = { unsigned: 'passed' } as const;

  test('a report whose identities were not asked is neither clean nor without findings', () => {
    const audit = { ...clean, checks: failing, rules, off: ['arithmetic'] };
    expect(toneOf(of(audit))).toBe('unchecked');
    expect(verdictInWords(of(audit), inChinese)).toBe(
      '其他检查未发现问题；勾稽关系未核对（已在设置中关闭）',
    );
    expect(verdictInWords(of({ ...audit, findings: [alteredLabel] }), inEnglish)).toBe(
      '1 suggestion; sums were not checked (turned off in the settings)',
    );
  });

  test('a report of which nothing was asked says that alone', () => {
    const audit = { ...clean, checks: failing, rules: {}, off: ['arithmetic', 'unsigned'] };
    expect(toneOf(of(audit))).toBe('unchecked');
    expect(verdictInWords(of(audit), inChinese)).toBe('未核对：检查已在设置中全部关闭');
  });

  test('a report may still be clean where only another check is off', () => {
    expect(toneOf(of({ ...clean, rules, off: ['unsigned'] }))).toBe('clean');
  });
});

test('a page of which not all was read is not clean', () => {
  expect(toneOf(summaryOf(clean, { doubts: ['truncated'] }))).toBe('unchecked');
});

test('sums that agree with blanks read as 0 are counted apart', () => {
  const audit = auditReport(caseOf('xizhen-2023'));
  expect(audit.checks).toMatchObject({ passed: 39, failed: 3 });
  expect(verdictInWords(summaryOf(audit), inChinese)).toMatch(
    /；39 项勾稽关系成立（其中 24 项按空白为 0 计），3 项不成立$/,
  );
});

test('a report of which no identity holds does not say that none was checked', () => {
  const checks = { passed: 0, failed: 1, incomplete: 2, notApplicable: 0 };
  const said = (translate: Translate) => verdictInWords(of({ ...clean, checks }), translate);
  expect(said(inChinese)).toBe('0 项勾稽关系成立，1 项不成立，2 项未能核对');
  expect(said(inEnglish)).toBe('0 sums agree, 1 does not, 2 could not be checked');
});

test('a report with errors counts them by severity', () => {
  expect(toneOf(of(xizhenAudit()))).toBe('error');
  expect(verdictInWords(of(xizhenAudit()), inEnglish)).toBe(
    '1 error, 2 warnings, 1 suggestion; 15 sums agree, 1 does not, 26 could not be checked',
  );
});
