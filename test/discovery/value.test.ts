import { describe, expect, test } from 'vitest';
import { valueIn } from '../../lib/discovery/value.ts';

describe('a cell’s words', () => {
  test.each([
    ['1,234', 1234],
    ['12.50', 12.5],
    ['-3', -3],
    ['减4', -4],
    ['251000元', 251000],
    ['3件', 3],
    ['12.5%', 12.5],
    ['￥80', 80],
    ['无', 0],
    ['22（其中修订16件）', 22],
  ])('%s are the number %d', (text, value) => {
    expect(valueIn({ text })).toMatchObject({ kind: 'number', value });
  });

  test('keep what 万 and 亿 stand for', () => {
    expect(valueIn({ text: '3.5万' })).toMatchObject({
      value: 3.5,
      magnitude: 10_000,
      decimals: 1,
    });
    expect(valueIn({ text: '1.2亿元' })).toMatchObject({ value: 1.2, magnitude: 100_000_000 });
  });

  test.each(['2024-01-05', '010-12345678', '13800138000', '0512', '3-5', '1/20', '1,23', '3:2'])(
    '%s are no number to add up',
    (text) => {
      expect(valueIn({ text }).kind).toBe('other');
    },
  );

  test.each(['2024年', '3月', '第3', '12岁', '约3件', '合计'])('%s are words', (text) => {
    expect(valueIn({ text }).kind).toBe('words');
  });

  test.each(['', '—', '/', '--'])('“%s” is blank', (text) => {
    expect(valueIn({ text }).kind).toBe('blank');
  });

  test('A footnote or a remark is told', () => {
    expect(valueIn({ text: '30①' })).toMatchObject({ value: 30, remarked: true });
    expect(valueIn({ text: '30' })).toMatchObject({ value: 30, remarked: false });
  });

  test('A figure drawn otherwise, or a picture, is none', () => {
    expect(valueIn({ text: '12', doubt: 'raised' }).kind).toBe('other');
  });
});
