import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf, withCells } from '../../harness/reports/report-of.ts';
import type { Report } from '../../lib/report/report.ts';
import { uncheckedOf } from '../../lib/summary/unchecked.ts';
import { auditOf } from '../support/audit-of.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

const wordsOf = (report: Report, translate = inChinese) => {
  const { identities } = uncheckedOf(auditOf(report), translate);
  return Object.fromEntries(identities.map((one) => [one.identity, one.words]));
};

test('says of every sum that could not be checked why', () => {
  const report = caseOf('shanghai-office-2019');
  const audit = auditOf(report);
  const { words, identities } = uncheckedOf(audit, inChinese);
  expect(words).toBe(`${audit.checks.incomplete} 项未能核对`);
  expect(identities).toHaveLength(audit.checks.incomplete);
  expect(wordsOf(report)['row:other']).toBe('表三 · （六）其他处理：各格都是空白');
  expect(Object.values(wordsOf(report)).join()).toContain('是空白，按 0 计不相等，填上后才能核对');
  for (const one of Object.values(wordsOf(report, inEnglish)))
    expect(one).not.toMatch(/\{|unchecked/);
});

test('tells what is no figure, what was not found, and a table that is not there', () => {
  const report = withCells(reportOf({ applications: {} }), {
    'applications/granted/total': '若干',
  });
  const told = wordsOf(report);
  expect(told['group:proceedings:review'] ?? Object.values(told).at(-1)).toContain(
    '页面上没有表四',
  );
  expect(Object.values(told).join()).toContain('表三 · （一）予以公开：页面上没有找到 自然人、');
  const read = caseOf('xizhen-2023');
  const spoiled = withCells(read, { 'applications/granted/naturalPerson': '若干' });
  const { identities } = uncheckedOf(auditOf(spoiled), inChinese);
  expect(identities.find(({ words }) => words.includes('读不出数字'))).toMatchObject({
    words: expect.stringContaining('表三 · （一）予以公开：自然人 读不出数字'),
    cell: expect.any(String),
  });
});

test('has nothing to tell where all was checked or nothing was asked', () => {
  const audit = auditOf(caseOf('shanghai-office-2019'));
  expect(uncheckedOf({ ...audit, off: ['arithmetic'] }, inChinese).words).toBe('');
  expect(uncheckedOf({ ...audit, identities: {} }, inChinese).identities).toEqual([]);
});
