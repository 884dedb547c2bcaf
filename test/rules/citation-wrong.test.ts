import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { citationWrong } from '../../lib/rules/citation-wrong.ts';

const check = (sentence: string) =>
  checkWritten(citationWrong, { overview: [sentence] }).defects.map((defect) => [
    defect.arguments.text,
    defect.arguments.expected,
  ]);

test.each([
  [
    '按照年度报告格式（国办发〔2021〕30号）编制。',
    '国办发〔2021〕30号',
    '国办公开办函〔2021〕30号',
  ],
  ['按照国办公开办涵〔2021〕30号编制。', '国办公开办涵〔2021〕30号', '国办公开办函〔2021〕30号'],
  [
    '按照国办公开办函〔2020〕30号编制年度报告。',
    '国办公开办函〔2020〕30号',
    '国办公开办函〔2021〕30号',
  ],
  [
    '年度报告格式见国办公开办函（2018）60号。',
    '国办公开办函（2018）60号',
    '国办公开办函〔2019〕60号',
  ],
  ['收费标准按国办发〔2020〕109号执行。', '国办发〔2020〕109号', '国办函〔2020〕109号'],
])('advises on %s', (sentence, text, expected) => {
  expect(check(sentence)).toEqual([[text, expected]]);
});

test.each([
  '按照国办公开办函〔2021〕30号编制年度报告。',
  '按照国办公开办函[2019]60号和国办公开办函（2021）30号编制年度报告。',
  '落实国办发〔2021〕12号，信息处理费按国办函〔2020〕109号执行。',
  '推进优化营商环境（国办发〔2021〕30号）。',
  '按照晋政办函〔2021〕30号编制年度报告。',
])('passes %s', (sentence) => {
  expect(check(sentence)).toEqual([]);
});

test('tells the severity and the place', () => {
  const told = checkWritten(citationWrong, { overview: ['按照国办公开办涵〔2021〕30号编制。'] });
  expect(told).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'advice', quotes: [{ section: 'overview' }] }],
  });
});
