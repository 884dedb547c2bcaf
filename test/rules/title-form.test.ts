import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { titleForm } from '../../lib/rules/title-form.ts';

test('passes the form and its usual variants', () => {
  expect(
    checkWritten(titleForm, { title: '安河市青岭县水务局2023年度政府信息公开工作年度报告' })
      .outcome,
  ).toBe('passed');
});

test('passes 工作报告 and the year first', () => {
  expect(checkWritten(titleForm, { title: '2023年青岭县水务局政府信息公开工作报告' }).outcome).toBe(
    'passed',
  );
});

test('passes the year behind 工作', () => {
  expect(
    checkWritten(titleForm, { title: '青岭县水务局政府信息公开工作2023年度报告' }).outcome,
  ).toBe('passed');
});

test('advises against 关于…的报告, quoting it', () => {
  expect(checkWritten(titleForm, { title: '关于2023年政府信息公开工作的报告' })).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'advice',
        arguments: { title: '关于2023年政府信息公开工作的报告' },
        quotes: [{ text: '关于2023年政府信息公开工作的报告' }],
      },
    ],
  });
});

test('is incomplete without a title', () => {
  expect(checkWritten(titleForm, { title: null }).outcome).toBe('incomplete');
});
