import { describe, expect, it } from 'vitest';
import { formNamed } from '../../harness/reports/report-of.ts';
import { textBlock } from '../../harness/reports/text-block.ts';
import { organOfLine, titleReader } from '../../lib/report/title.ts';

const { find: findTitle, read: readTitle } = titleReader(formNamed('annual-2021').title);

describe('readTitle', () => {
  it.each([
    ['原平市西镇乡人民政府 2023 年政府信息公开工作年度报告', '原平市西镇乡人民政府', 2023],
    ['高平镇 2023 年政府信息公开工作年度报告', '高平镇', 2023],
    ['东和乡 2023 年度政府 信息公开工作年度报告', '东和乡', 2023],
    [
      '神木市店塔镇人民政府 关于店塔镇政府2023年信息公开工作 年度报告',
      '神木市店塔镇人民政府',
      2023,
    ],
    ['　　年政府信息公开工作年度报告', '', null],
    ['编制完成　年度政府信息公开工作年度报告', '', null],
    ['关于2021年政府信息公开工作的报告', '', 2021],
    ['2022年度测试县财政局政府信息公开工作年度报告', '测试县财政局', 2022],
    ['测试市政府信息公开工作年度报告（2020年）', '测试市', null],
    ['洪山区人民政府信息公开工作年度报告（2023年度）', '洪山区人民政府', 2023],
    ['2023年洪山区人民政府信息公开工作年度报告', '洪山区人民政府', 2023],
    ['• 2022年测试市财政局政府信息公开工作年度报告', '测试市财政局', 2022],
    ['名  称 测试县水务局2022年政府信息公开工作年报', '测试县水务局', 2022],
    ['测试区二〇二三年政府信息公开工作年度报告', '测试区', 2023],
    ['政务公开杭州市2023年政府信息公开工作年度报告', '杭州市', 2023],
    ['首页政务公开测试县水务局2022年政府信息公开工作年度报告', '测试县水务局', 2022],
    ['政务服务管理局2022年政府信息公开工作年度报告', '政务服务管理局', 2022],
    ['政务公开办公室2022年政府信息公开工作年度报告', '政务公开办公室', 2022],
    ['新闻中心2022年政府信息公开工作年度报告', '新闻中心', 2022],
  ])('%s', (text, organ, year) => {
    const words = readTitle(text);
    expect(words.organ).toBe(organ);
    if (year !== null) expect(words.year).toBe(year);
  });
});

describe('findTitle', () => {
  const title = '云州区松林街道2024年政府信息公开工作年度报告';
  const found = (...lines: string[]) =>
    findTitle(lines.map((text, index) => textBlock(text, `b${index}`)))?.text;

  it.each(['2025.01.08', '2025-01-08', '主动公开', '字体：大 中 小'])(
    'leaves out %s below the title',
    (below) => {
      expect(found(title, below)).toBe(title);
    },
  );

  it.each(['【字体：大 中 小】', ' [2025-01-08]', '（2025年1月8日）', ' 分享到： 打印'])(
    'leaves out %s beside the title',
    (widget) => {
      expect(found(title + widget)).toBe(title);
    },
  );

  it('joins a title of several lines', () => {
    expect(found('云州区松林街道办事处', '2024年政府信息公开', '工作年度报告')).toBe(
      '云州区松林街道办事处2024年政府信息公开工作年度报告',
    );
  });

  it.each(['2025年1月8日', '2025-01-08', '字体：大 中 小'])(
    'begins with no line above it that says nothing of it: %s',
    (above) => {
      const lines = [above, title, '发布日期：2025-01-08 来源：云州区松林街道'];
      const blocks = lines.map((text, index) => textBlock(text, `b${index}`));
      expect(findTitle(blocks)?.blocks.map(({ text }) => text)).toEqual([title]);
    },
  );

  it('takes the one of two titles that says who and when, and joins them not', () => {
    expect(found(title, '政府信息公开工作年度报告')).toBe(title);
    expect(found('政府信息公开工作年度报告', title)).toBe(title);
  });
});

describe('organOfLine', () => {
  it('is the organ of a signature and of nothing else', () => {
    expect(organOfLine('  西坡镇人民政府   ')).toBe('西坡镇人民政府');
    expect(organOfLine('本年度没有其他需要报告的事项')).toBeNull();
    expect(organOfLine('一是加强领导，明确责任部')).toBeNull();
  });
});
