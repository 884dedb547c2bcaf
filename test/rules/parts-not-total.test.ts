import { expect, test } from 'vitest';
import { checkWritten } from '../../harness/reports/written-report.ts';
import { partsNotTotal } from '../../lib/rules/parts-not-total.ts';

test('passes parts that add up', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息12条（政策类8条、动态类4条）。'] }).outcome,
  ).toBe('passed');
});

test('passes an open list that falls short', () => {
  expect(
    checkWritten(partsNotTotal, {
      overview: ['公开信息12条，其中政策类8条。公开信息12条（政策类8条、动态类2条等）。'],
    }).outcome,
  ).toBe('passed');
});

test('passes two sortings of one whole', () => {
  expect(
    checkWritten(partsNotTotal, {
      figures: 'nine',
      overview: ['新收申请9件，其中自然人8件、企业1件，网上申请6件、信函申请3件。'],
    }).outcome,
  ).toBe('passed');
});

test.each([
  ['the carried over too', '收到咨询19件，上年结转1件，其中来电14件、来信6件。'],
  ['two totals side by side', '办理提案6件和建议3件，其中采纳7件、留作参考2件。'],
  [
    'another channel after the parts',
    '网站发布信息30条，其中政策12条，动态16条，通过公众号推送95条。',
  ],
  [
    'another matter once the total is reached',
    '发布信息30条，其中政策12条、动态18条，公开预算信息7条。',
  ],
  ['parts counted in another unit', '公开信息30条，包括政策类12条，转发文章70余篇，图解8张。'],
  ['a part that may be the next sum', '公开信息30条，包括政策类12条，解读信息共计18条，其他5条。'],
  ['以及 after the total is reached', '公开概况1条，包括领导信息1条，以及预算信息2条。'],
  [
    'a bracket with a name of its own',
    '公开信息9条，其中通知6条、公示1条（各股室数据：执法4条、检查3条）。',
  ],
  [
    'a list within the list',
    '公开信息60条，其中网站25条，其中解读4份，执法信息8条，其他渠道35条。',
  ],
])('passes %s', (_what, sentence) => {
  expect(checkWritten(partsNotTotal, { overview: [sentence] }).defects).toEqual([]);
});

test.each([
  ['behind a full stop', '公开信息9条。其中，政策4条，动态3条，其他3条。', 10, 9],
  ['within a part', '公开信息40条，其中政策30条，包含税费20条，社保15条；动态10条。', 35, 30],
  ['of several channels', '发布信息80条，其中市网站21条，县网站54条，媒体16条，其他6条。', 97, 80],
])('warns of open parts %s', (_what, sentence, sum, total) => {
  expect(checkWritten(partsNotTotal, { overview: [sentence] }).defects).toMatchObject([
    { severity: 'warning', variant: 'exceed', arguments: { sum, total } },
  ]);
});

test('leaves it to a person whether 包括 names all', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息46条（包括机构2条、应急26条）。'] }).defects,
  ).toMatchObject([{ severity: 'warning', variant: 'sum', arguments: { sum: 28, total: 46 } }]);
});

test('calls a closed list an error', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息12条（政策类8条、动态类3条）。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'error', variant: 'sum', arguments: { sum: 11, total: 12 } }],
  });
});

test('warns where open parts exceed', () => {
  expect(
    checkWritten(partsNotTotal, { overview: ['公开信息12条，其中政策类8条、动态类5条。'] }),
  ).toMatchObject({
    outcome: 'failed',
    defects: [{ severity: 'warning', variant: 'exceed', arguments: { sum: 13, total: 12 } }],
  });
});

test('其余 is one more part', () => {
  const told = (rest: number) =>
    checkWritten(partsNotTotal, {
      overview: [`公开信息12条，其中政策类8条，动态类1条，其余${rest}条为公示。`],
    });
  expect(told(3).outcome).toBe('passed');
  expect(told(6)).toMatchObject({ defects: [{ arguments: { sum: 15, total: 12 } }] });
});

test('does not apply without a list', () => {
  expect(checkWritten(partsNotTotal).outcome).toBe('notApplicable');
});

test.each([
  ['收到来信44件（其中：网上42件，现场0件，邮寄2件）。', 'passed'],
  ['收到来信44件（其中：网上40件，现场0件，邮寄2件）。', 'failed'],
  ['收到来信44件（其中：网上20件，邮寄2件）。', 'passed'],
  ['收到来信44件，其中网上40件、现场1件、邮寄2件等。', 'passed'],
])('a list that 其中 opens and that leaves no room for more asks: %s', (text, outcome) => {
  const { defects, ...result } = checkWritten(partsNotTotal, { overview: [text] });
  expect(result.outcome).toBe(outcome);
  expect(defects.every(({ question }) => question)).toBe(true);
});

test.each([
  ['发布信息18条，其中机构设置1条，领导分工14条，工作规则3条，民生信息1条。', 'failed'],
  ['答复来信9件，具体为土地征收7件，土地出让1件，城市规划2件。', 'failed'],
  ['公开信息60条，其中社会保险20条、公共法律服务12条、社区事务28条。', 'passed'],
  ['公开信息60条。其中：通过网站发布30条；通过公众号发布20条；通过公开栏发布20条。', 'failed'],
])('%s: %s', (text, outcome) => {
  expect(checkWritten(partsNotTotal, { overview: [text] }).outcome).toBe(outcome);
});
