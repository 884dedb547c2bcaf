import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { doubledWord } from '../../lib/rules/doubled-word.ts';

test('passes words that meet and idioms', () => {
  expect(
    checkWritten(doubledWord, {
      overview: [
        '目的的明确、以及及时、参与与监督、实实在在、清溪镇镇长、县政府政府信息公开、存在在线不足。',
      ],
    }).outcome,
  ).toBe('passed');
});

test('advises on a doubled word, quoting it', () => {
  expect(checkWritten(doubledWord, { overview: ['内容的的质量进一步进一步提升。'] })).toMatchObject(
    {
      outcome: 'failed',
      defects: [
        {
          severity: 'advice',
          arguments: { text: '的的' },
          quotes: [{ text: '的的', section: 'overview' }],
        },
        { severity: 'advice', arguments: { text: '进一步进一步' } },
      ],
    },
  );
});

test('advises on doubled signs', () => {
  expect(checkWritten(doubledWord, { overview: ['更新快，，内容全。'] })).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', arguments: { text: '，，' } }],
  });
});
