import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { wrongSelfReference } from '../../lib/rules/wrong-self-reference.ts';

test('passes the right word and a superior place', () => {
  expect(
    checkWritten(wrongSelfReference, {
      organ: '云州区松林乡人民政府',
      overview: ['我乡按照我区安排更新目录。'],
    }).outcome,
  ).toBe('passed');
});

test('passes words in titles and quotes', () => {
  expect(
    checkWritten(wrongSelfReference, {
      organ: '云州区松林乡人民政府',
      overview: ['举办“我镇我家”活动，印发《我镇公开清单》。'],
    }).outcome,
  ).toBe('passed');
});

test.each([
  '凡涉及镇政府的职能，一律公开。',
  '关于乡政府的职责已经公开。',
  '所有街道政府事项均已公开。',
  '推进乡政府信息公开上台阶。',
  '规范街道依法行政。',
  '指导乡镇认真整改。',
])('takes no verb and common noun for a place: %s', (sentence) => {
  const organ = '云州区松林镇人民政府';
  expect(checkWritten(wrongSelfReference, { organ, overview: [sentence] }).outcome).toBe('passed');
});

test('takes the last sign of 本年度 for no part of a name', () => {
  const organ = '云州区松林街道办事处';
  const overview = ['本年度街道收到3份来信。'];
  expect(checkWritten(wrongSelfReference, { organ, overview }).outcome).toBe('passed');
});

test('warns of another place’s name as the subject', () => {
  const organ = '云州区松林镇人民政府';
  expect(
    checkWritten(wrongSelfReference, { organ, overview: ['柳河镇严格按照要求公开。'] }).defects,
  ).toMatchObject([{ variant: 'place', arguments: { text: '柳河镇' } }]);
});

test('warns of 我镇 in a 乡', () => {
  expect(
    checkWritten(wrongSelfReference, {
      organ: '云州区松林乡人民政府',
      overview: ['我镇更新目录。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [
      {
        severity: 'warning',
        variant: 'kind',
        arguments: { text: '我镇', expected: '我乡' },
        quotes: [{ text: '我镇', section: 'overview' }],
      },
    ],
  });
});

test('warns of another place as the subject', () => {
  expect(
    checkWritten(wrongSelfReference, {
      organ: '云州区松林乡人民政府',
      overview: ['白塔乡高度重视公开工作。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'place', arguments: { text: '白塔乡' } }],
  });
});

test('is incomplete where the organ is unknown', () => {
  expect(checkWritten(wrongSelfReference, { organ: null }).outcome).toBe('incomplete');
});
