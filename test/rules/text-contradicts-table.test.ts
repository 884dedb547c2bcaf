import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { textContradictsTable } from '../../lib/rules/text-contradicts-table.ts';
import { auditOfPage } from '../support/audit-of-page.ts';

test('passes what any reading gives', () => {
  expect(
    checkWritten(textContradictsTable, {
      figures: 'ninety-five',
      organ: '安河市青岭县人民政府',
      overview: ['受理申请99件。'],
      applications: ['办结申请93件。'],
    }).outcome,
  ).toBe('passed');
});

test('names the plainest reading and its cells', () => {
  expect(
    checkWritten(textContradictsTable, {
      organ: '安河市青岭县人民政府',
      figures: 'ninety-five',
      applications: ['予以公开及部分公开33件。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'error',
        variant: 'differs',
        arguments: {
          claimed: { number: 33, of: '件' },
          actual: { number: 50, of: '件' },
          source: { from: 'sum', table: 'applications' },
          reading: { quantities: ['granted', 'partiallyGranted'] },
        },
        where: [
          { row: 'granted', column: 'total', text: '41' },
          { row: 'partiallyGranted', column: 'total', text: '9' },
        ],
        quotes: [{ text: '予以公开及部分公开33件', section: 'applications' }],
      },
    ],
  });
});

test('tells the same number once, with both quotes', () => {
  expect(
    checkWritten(textContradictsTable, {
      figures: 'four',
      overview: ['收到政府信息公开申请5件。'],
      applications: ['收到政府信息公开申请5件。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'error',
        variant: 'differs',
        arguments: {
          claimed: { number: 5, of: '件' },
          actual: { number: 4, of: '件' },
          source: { from: 'cell', table: 'applications' },
          reading: { quantities: ['received'] },
        },
      },
    ],
  });
});

test('leaves a part of the area alone', () => {
  expect(
    checkWritten(textContradictsTable, {
      organ: '安河市青岭县人民政府',
      figures: 'ninety-five',
      overview: ['县政府本级收到政府信息公开申请17件。'],
    }).outcome,
  ).toBe('passed');
});

test('only warns where the whole area is meant', () => {
  expect(
    checkWritten(textContradictsTable, {
      organ: '安河市青岭县人民政府',
      figures: 'ninety-five',
      overview: ['全县收到政府信息公开申请195件。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        variant: 'scope',
        arguments: {
          claimed: { number: 195 },
          actual: { number: 95 },
          reading: { quantities: ['received'] },
        },
      },
    ],
  });
});

test('says that a figure is reckoned where its total is blank, and names the cells it comes from', () => {
  const { findings } = auditOfPage('shanghai-office-2019');
  const reckoned = findings.filter(({ code }) => code === 'text-contradicts-table');
  expect(reckoned).toMatchObject([
    { arguments: { claimed: { number: 258 }, actual: { number: 275 }, source: { from: 'row' } } },
    { arguments: { source: { from: 'row' } } },
  ]);
  expect(reckoned.flatMap(({ where }) => where.filter(({ text }) => text === ''))).toEqual([]);
});

test('does not apply to a text without numbers', () => {
  expect(checkWritten(textContradictsTable).outcome).toBe('notApplicable');
});
