import { describe, expect, it } from 'vitest';
import { labelKey, numberingOf, similarity } from '../../lib/report/label.ts';

describe('labelKey', () => {
  it.each([
    ['（一）予以公开', '(一) 予以 公开'],
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['1.属于国家秘密', '１．属于国家秘密'],
    ['1.属于国家秘密', '①属于国家秘密'],
    ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"'],
    ['本年收费金额（单位：万元）', '本年收费金额(万元)'],
    ['三、本年度办理结果', '三、本年\n度办理\n结果'],
    ['1.属于国家秘密', '（三）1.属于国家秘密'],
  ])('%s and %s have one key', (form, page) => {
    expect(labelKey(page)).toBe(labelKey(form));
  });

  it('keeps words that only look like numbering', () => {
    expect(labelKey('三类内部事务')).toBe('三类内部事务');
    expect(labelKey('总计')).not.toBe(labelKey('合计'));
  });
});

describe('numberingOf', () => {
  it.each([
    ['（一）予以公开', '（一）'],
    ['6. 属于四类过程性信息', '6.'],
    ['四、结转下年度继续办理', '四、'],
    ['总计', ''],
  ])('%s', (text, numbering) => {
    expect(numberingOf(text)).toBe(numbering);
  });
});

describe('similarity', () => {
  it('is high for a slip of the pen and low for another label', () => {
    expect(similarity(labelKey('本年度止件数'), labelKey('本年废止件数'))).toBeGreaterThan(0.65);
    expect(similarity(labelKey('行政处罚'), labelKey('行政强制'))).toBeLessThan(0.65);
    expect(similarity(labelKey('予以公开'), labelKey('不予公开'))).toBeLessThan(0.65);
  });
});
