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

const found = (sentence: string) =>
  checkWritten(doubledWord, { overview: [sentence] }).defects.map(
    (defect) => defect.arguments.text,
  );

test.each([
  ['公开财政资金资金情况。', '资金资金'],
  ['不公开过程性性文件。', '性性'],
  ['全面公开政府政府情况。', '政府政府'],
  ['依法公开政府信息信息公开目录。', '信息信息'],
  ['抓好主动公开主动公开工作。', '主动公开主动公开'],
  ['严格落实落实审核要求。', '落实落实'],
  ['及时更新栏目目。', '目目'],
  ['做好政府信息信息公开工作。', '信息信息'],
  ['切实实加强领导。', '实实'],
  ['认真真落实要求，扎实推进。', '真真'],
  ['进一步步完善制度。', '步步'],
])('advises on %s', (sentence, text) => {
  expect(found(sentence)).toEqual([text]);
});

test.each([
  '我县县政府高度重视，我县县委统筹推进。',
  '群众高高兴兴办成事，人人知晓，时时刻刻更新。',
  '包括通知、公告等等，以及及时回应。',
  '一步一步推进，一件一件落实，条条有回音，件件有着落。',
  '推进制度制度化，申请申请人信息公开。',
  '县政府政府信息公开工作，信息公开公开目录已更新。',
  '加强强制措施公示，规范范围，公开开展情况，工作作风好转。',
  '数据据实公开，方便便民服务，部门门户网站，提升升级。',
  '切实实施条例，切实实现全覆盖，切实实行公开；扎扎实实推进，认认真真落实，一步步加强，步步推进。',
  '依照《立法法》公开；全程网办办件，接诉即办办结率，欣欣向荣，息息相关，源源不断。',
])('passes %s', (sentence) => {
  expect(found(sentence)).toEqual([]);
});
