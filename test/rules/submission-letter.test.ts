import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { submissionLetter } from '../../lib/rules/submission-letter.ts';

test('passes a report', () => {
  expect(checkWritten(submissionLetter).outcome).toBe('passed');
});

test('passes words about reporting to superiors', () => {
  expect(checkWritten(submissionLetter, { overview: ['每季度将公开情况及时上报。'] }).outcome).toBe(
    'passed',
  );
});

test('finds an addressee', () => {
  expect(checkWritten(submissionLetter, { front: ['县政府办公室：'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', variant: 'addressee', arguments: { text: '县政府办公室' } }],
  });
});

test('finds the phrase', () => {
  expect(checkWritten(submissionLetter, { front: ['现将2023年工作情况予以上报。'] })).toMatchObject(
    {
      outcome: 'failed',
      defects: [
        {
          severity: 'advice',
          variant: 'phrase',
          arguments: { text: '现将2023年工作情况予以上报' },
        },
      ],
    },
  );
});

test('finds a red-head number', () => {
  expect(checkWritten(submissionLetter, { front: ['青水发〔2024〕5号'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', variant: 'number', arguments: { text: '青水发〔2024〕5号' } }],
  });
});

test('tells all signs once', () => {
  expect(
    checkWritten(submissionLetter, {
      front: ['青水发〔2024〕5号', '县政府办：', '现将有关情况予以上报。'],
    }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', variant: 'addressee', arguments: { text: '县政府办' } }],
  });
});
