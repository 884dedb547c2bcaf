import { expect, test } from 'vitest';
import { withTable } from '../../harness/reports/report-of.ts';
import { checkWritten, writtenReport } from '../../harness/reports/written-report.ts';
import { factsOf } from '../../lib/facts.ts';
import { textContradictsText } from '../../lib/rules/text-contradicts-text.ts';

test('passes the same number twice', () => {
  expect(
    checkWritten(textContradictsText, {
      overview: ['公开政府信息58条。', '全年公开政府信息58条。'],
    }).outcome,
  ).toBe('passed');
});

test('passes two channels', () => {
  expect(
    checkWritten(textContradictsText, {
      overview: ['通过网站公开政府信息58条，成效明显。', '通过公众号公开政府信息85条。'],
    }).outcome,
  ).toBe('notApplicable');
});

test('does not compare outcomes of reviews with those of lawsuits', () => {
  const report = writtenReport({
    organ: '安河市青岭县水务局',
    year: 2023,
    figures: 'none',
    overview: ['信息公开类行政复议7件，结果维持6件；行政诉讼4件，结果维持2件。'],
  });
  const unread = withTable(report, 'proceedings', { found: false, readings: {} });
  expect(textContradictsText.check(factsOf(unread)).defects).toEqual([]);
});

test('warns of two numbers, quoting both', () => {
  expect(
    checkWritten(textContradictsText, {
      overview: ['公开政府信息58条。', '全年公开政府信息85条。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        arguments: { first: 58, second: 85 },
        quotes: [{ text: '公开政府信息58条' }, { text: '全年公开政府信息85条' }],
      },
    ],
  });
});

test('asks about other words for the same thing', () => {
  const told = { overview: ['通过门户网站发布信息22条。', '全年门户网站公开信息55条。'] };
  expect(checkWritten(textContradictsText, told)).toMatchObject({
    outcome: 'failed',
    defects: [{ question: true, variant: 'twice', arguments: { first: 22, second: 55 } }],
  });
});

test.each([
  ['办结16件', [{ question: true, variant: 'balance', arguments: { first: 18, second: 17 } }]],
  ['办结17件', []],
])('asks about a balance that only the text tells: %s', (processed, defects) => {
  const report = writtenReport({
    organ: '安河市青岭县水务局',
    year: 2023,
    figures: 'none',
    overview: [`新收申请17件，上年结转1件，${processed}，结转下年度1件。`],
  });
  const unread = withTable(report, 'applications', { found: false, readings: {} });
  expect(textContradictsText.check(factsOf(unread)).defects).toMatchObject(defects);
});
