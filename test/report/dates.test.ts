import { describe, expect, test } from 'vitest';
import { textBlock } from '../../harness/reports/text-block.ts';
import { findPeriod, findPublishedOn, findSignedOn } from '../../lib/report/dates.ts';

function blocks(...texts: string[]) {
  return texts.map((text, index) => textBlock(text, `t${index}`));
}

describe('the statistics period', () => {
  test.each([
    ['所列数据的统计期限自2023年1月1日起，至2023年12月31日止。', '2023-01-01', '2023-12-31'],
    ['统计时限为 2024 年 1 月 1 日 — 12 月 31 日', '2024-01-01', '2024-12-31'],
    ['本报告数据时段：２０２２年１月１日至２０２２年１２月３１日', '2022-01-01', '2022-12-31'],
    ['统计期限为2023年12月31日至2023年1月1日', '2023-12-31', '2023-01-01'],
    ['二〇二三年一月一日至二〇二三年十二月三十一日的数据', '2023-01-01', '2023-12-31'],
    ['报告期2020.01.01-2020.12.31', '2020-01-01', '2020-12-31'],
    ['自2021年1月1日至2021年12月31日，网站公开信息12条。', '2021-01-01', '2021-12-31'],
  ])('%s', (text, from, to) => {
    expect(findPeriod(blocks('前言。', text))).toMatchObject({ from, to, quote: { block: 't1' } });
  });

  test('a range that is about something else is none', () => {
    expect(findPeriod(blocks('2023年4月1日至4月30日开展宣传月活动。'))).toBeNull();
  });

  test('a range about figures goes before a range that merely spans a year', () => {
    const found = findPeriod(
      blocks('2023年1月1日至12月31日更新栏目。', '统计期限：2022年1月1日至2022年12月31日'),
    );
    expect(found?.from).toBe('2022-01-01');
  });

  test('the quote is cut from the text as it stands', () => {
    const text = '数据统计期限：2023 年 1 月 1 日至 2023 年 12 月 31 日。';
    const quote = findPeriod(blocks(text))?.quote;
    expect(quote?.text).toBe('2023 年 1 月 1 日至 2023 年 12 月 31 日');
    expect(text.slice(quote?.start, quote?.end)).toBe(quote?.text);
  });

  test('a day no calendar has is no date', () => {
    expect(findPeriod(blocks('统计期限2023年2月30日至2023年12月31日'))).toBeNull();
  });
});

describe('the date under a report', () => {
  test.each([
    [['（无）', '某乡人民政府', '2024年1月5日'], '2024-01-05'],
    [['某乡人民政府 2024 年 1 月 5 日'], '2024-01-05'],
    [['二○二四年一月十五日'], '2024-01-15'],
    [['无其他事项。', '某局', '2024-01-09', '来源：某局 发布时间：2024-01-12'], '2024-01-09'],
    [['某镇人民政府', '2021年12月23日', '某镇党政办公室   2021年12月24日印'], '2021-12-23'],
    [['某镇党政办公室', '2024年1月17日印发'], '2024-01-17'],
    [['无\n某县某镇人民政府\n2024年1月18日'], '2024-01-18'],
    [['本年度无其他需要报告的事项。某市水务局2023年1月30日'], '2023-01-30'],
  ])('%j', (texts, date) => {
    expect(findSignedOn(blocks(...texts))?.date).toBe(date);
  });

  test('a date in a sentence is no signature', () => {
    expect(findSignedOn(blocks('目录已更新，最近一次更新于2023年6月8日。'))).toBeNull();
    expect(findSignedOn(blocks('2023年6月8日召开了培训会。', '六、其他', '无'))).toBeNull();
  });
});

describe('the day of publication', () => {
  test.each([
    [['首页', '来源：某县 发布时间：2024-01-20 09:30 浏览：12 次'], '2024-01-20'],
    [['发布日期：', '2024年2月1日'], '2024-02-01'],
    [['成文日期：2024年1月9日', '发布日期：2024年1月11日'], '2024-01-11'],
    [['成文日期：2024年1月9日'], '2024-01-09'],
    [['日期：2024/01/30'], '2024-01-30'],
    [['[发布时间] 2024.01.30'], '2024-01-30'],
  ])('%j', (texts, date) => {
    expect(findPublishedOn(blocks(...texts))?.date).toBe(date);
  });

  test('a label without a date says nothing', () => {
    expect(findPublishedOn(blocks('发布时间：', '某局', '更新时间：2024-05-01'))).toBeNull();
  });
});
