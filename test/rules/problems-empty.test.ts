import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { problemsEmpty } from '../../lib/rules/problems-empty.ts';

test('passes a problem and an improvement', () => {
  expect(checkWritten(problemsEmpty).outcome).toBe('passed');
});

test('passes both under headings of their own', () => {
  expect(
    checkWritten(problemsEmpty, {
      problems: ['存在问题：', '信息员常换人。', '改进情况：', '请专人到镇授课。'],
    }).outcome,
  ).toBe('passed');
});

test('finds it empty', () => {
  expect(checkWritten(problemsEmpty, { problems: ['无。'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'empty', arguments: {} }],
  });
});

test('finds no problem', () => {
  expect(
    checkWritten(problemsEmpty, { problems: ['工作不存在问题，今后将继续努力。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'problem', arguments: {} }],
  });
});

test('finds no improvement', () => {
  expect(checkWritten(problemsEmpty, { problems: ['更新不及时。'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'improvement', arguments: {} }],
  });
});

test('does not apply where the part is missing', () => {
  expect(checkWritten(problemsEmpty, { order: ['overview', 'others'] }).outcome).toBe(
    'notApplicable',
  );
});
