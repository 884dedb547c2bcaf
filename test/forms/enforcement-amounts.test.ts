import { describe, expect, test } from 'vitest';
import { categorySets } from '../../harness/accuracy/balanced-enforcement.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import { type EnforcementLayout, enforcementHtml } from '../../harness/reports/enforcement-page.ts';
import { auditPage } from '../../lib/audit.ts';
import { wordFinding } from '../../lib/summary/word-finding.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

const eight = categorySets[8] ?? [];

const layout: EnforcementLayout = {
  unit: '万元',
  pieces: 'whole',
  groups: 'above',
  total: 'last',
  zeros: 'printed',
  numbered: false,
};

/** What is said of a sentence beside a table whose 罚没金额 is so much. */
function said(amount: number, unit: '元' | '万元', sentence: string, translate = inChinese) {
  const zeros = Object.fromEntries(eight.map((key) => [key, 0]));
  const cases = { ...zeros, fine: 54, total: 54, amount };
  const figures = { set: eight, bodies: [], tables: { penalties: { cases } } };
  const left = '本机关没有行政许可事项，没有行政强制事项，没有其他行政执法行为。';
  const html = enforcementHtml(figures, { ...layout, unit }, [sentence, left]);
  return auditPage(htmlPage(html)).flatMap(({ report, findings }) =>
    findings.map((finding) => wordFinding(finding, report, translate).message),
  );
}

describe('an amount in the prose', () => {
  test.each([
    [8.56, '万元', '8.56万元'],
    [8.56, '万元', '8.6万元'],
    [8.56, '万元', '8.5万元'],
    [8.56, '万元', '9万元'],
    [8.56, '万元', '85600元'],
    [8.6, '万元', '85600元'],
    [85_600, '元', '8.56万元'],
    [85_612.35, '元', '8.56万元'],
    [85_600, '元', '85600元'],
    [11_817.5, '万元', '1.18175亿元'],
    [11_817.5, '万元', '1.18亿元'],
    [8.56, '万元', '约8万元'],
    [8.56, '万元', '8.56'],
  ] as const)('%s in %s is %s', (amount, unit, words) => {
    expect(said(amount, unit, `全年作出行政处罚54宗，罚没金额${words}。`)).toEqual([]);
  });

  test.each([
    [8.56, '万元', '8.7万元', '正文写 8.7 万元，处罚表为 8.56 万元（罚没金额）'],
    [8.56, '万元', '8.56元', '正文写 8.56 元，处罚表为 85600 元（罚没金额）'],
    [26_000, '元', '2.7万元', '正文写 2.7 万元，处罚表为 2.6 万元（罚没金额）'],
    [26_000, '元', '26000万元', '正文写 26000 万元，处罚表为 2.6 万元（罚没金额）'],
    [11_817.5, '万元', '11871.5万元', '正文写 11871.5 万元，处罚表为 11817.5 万元（罚没金额）'],
    [11_817.5, '万元', '1.28亿元', '正文写 1.28 亿元，处罚表为 1.18175 亿元（罚没金额）'],
  ] as const)('%s in %s is not %s', (amount, unit, words, message) => {
    expect(said(amount, unit, `全年作出行政处罚54宗，罚没金额${words}。`)).toEqual([message]);
  });

  test('is told in English in yuan', () => {
    expect(said(26_000, '元', '罚没金额2.7万元。', inEnglish)).toEqual([
      'The text says 27,000 yuan; Penalty table: 26,000 yuan (amount of fines and confiscations)',
    ]);
  });
});
