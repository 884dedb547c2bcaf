import { describe, expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf } from '../../harness/reports/report-of.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { toneOf, verdictInWords } from '../../lib/summary/verdict.ts';
import { auditOf } from '../support/audit-of.ts';
import { alteredLabel } from '../support/sample-findings.ts';
import { inChinese, inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const source = { url: '', title: '', auditedAt: '' };
const of = (audit: Audit, ignored: Summary['ignored'] = {}) => ({ audit, source, ignored });

const clean = auditOf(caseOf('hangzhou-2025'));

describe('a clean report', () => {
  test('is the only one that looks clean', () => {
    expect(toneOf(of(clean))).toBe('clean');
    expect(verdictInWords(of(clean), inChinese)).toBe('未发现问题；42 项勾稽关系核对无误');
    expect(verdictInWords(of(clean), inEnglish)).toBe('Nothing found; 42 identities hold');
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
      '未发现问题；没有一项勾稽关系得到核对，42 项未能核对',
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
      '未发现问题，已忽略 4 处；15 项勾稽关系核对无误，1 项不成立，26 项未能核对',
    );
  });
});

test('a report of which no identity holds does not say that none was checked', () => {
  const checks = { passed: 0, failed: 1, incomplete: 2, notApplicable: 0 };
  const said = (translate: Translate) => verdictInWords(of({ ...clean, checks }), translate);
  expect(said(inChinese)).toBe('未发现问题；0 项勾稽关系核对无误，1 项不成立，2 项未能核对');
  expect(said(inEnglish)).toBe(
    'Nothing found; 0 identities hold, 1 does not, 2 could not be checked',
  );
});

test('a report with errors counts them by severity', () => {
  expect(toneOf(of(xizhenAudit()))).toBe('error');
  expect(verdictInWords(of(xizhenAudit()), inEnglish)).toBe(
    '1 error, 2 warnings, 1 piece of advice; 15 identities hold, 1 does not, 26 could not be checked',
  );
});
