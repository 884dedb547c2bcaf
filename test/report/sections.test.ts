import { describe, expect, it } from 'vitest';
import { formNamed } from '../../harness/reports/report-of.ts';
import { textBlock } from '../../harness/reports/text-block.ts';
import { headingOf, headingsOf } from '../../lib/report/headings.ts';
import { findSections } from '../../lib/report/sections.ts';

const headings = headingsOf(formNamed('annual-2021').sections);

const block = (text: string, level = 0) => textBlock(text, text, level);
const name = (text: string) => headingOf(block(text), headings)?.name ?? null;

describe('headingOf', () => {
  it.each([
    ['一、总体情况', 'overview'],
    ['一、概述', 'overview'],
    ['二、主动公开政府信息情况', 'disclosure'],
    ['三、收到和处理政府信息公开申请情况', 'applications'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'proceedings'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'proceedings'],
    ['五、存在的主要问题及改进情况', 'problems'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'problems'],
    ['五、存在问题及改进情况', 'problems'],
    ['五、存在的主要问题和整改措施', 'problems'],
    ['五、存在的主要问题及改进措施', 'problems'],
    ['六、其他需要报告的事项', 'others'],
    ['六、其他需要报告的事项：无', 'others'],
    ['其他需要报告的事项', 'others'],
    ['一、主要工作概述', 'overview'],
    ['一、2023年政务公开总体情况', 'overview'],
    ['一、总体情况、', 'overview'],
    ['一 总体情况', 'overview'],
    ['一、2022年工作开展情况', 'overview'],
    ['一、青岭县水务局政府信息公开工作总体情况', 'overview'],
    ['第一部分 总体情况', 'overview'],
    ['Ⅰ. 总体情况', 'overview'],
    ['一、總體情況', 'overview'],
    ['二、行政机关主动公开政府信息情况', 'disclosure'],
    ['二、主动公开情况', 'disclosure'],
    ['2.主动公开政府信息的情况', 'disclosure'],
    ['二、主動公開政府信息情況', 'disclosure'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'applications'],
    ['三、依申请公开政府信息办理情况', 'applications'],
    ['四、行政复议、行政诉讼情况', 'proceedings'],
    ['四、因政府信息公开引起的复议和诉讼', 'proceedings'],
    ['五、主要问题及改进情况', 'problems'],
    ['五、问题及下一步计划', 'problems'],
    ['五、存在不足及下一步打算', 'problems'],
    ['五、存在的问题、困难及整改措施。主要有以下三点。', 'problems'],
    ['六、其他事项', 'others'],
    ['六、需要报告的其他事项', 'others'],
    ['六、其他需要报告的事项本年度未收取信息处理费。', 'others'],
    ['六、其它情况', 'others'],
  ])('%s', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  it.each([
    '（一）主动公开政府信息情况',
    '本报告由总体情况、主动公开政府信息情况等六部分组成。',
    '2023年我乡有关政府信息公开行政复议0件，行政诉讼0件。',
    '总体情况良好，各项工作有序推进。',
    '（一）工作中存在的主要问题',
    '主动公开情况',
    '三、主动公开的问题仍有3个，需要改进。',
    '二、加强组织领导，推进主动公开',
    '一、总体情况……………………1',
    '四、2024年工作计划',
    '存在问题的栏目已全部整改。',
  ])('%s is no part', (text) => {
    expect(name(text)).toBeNull();
  });
});

describe('findSections', () => {
  const none = new Map<string, string>();

  it('leaves out a table of contents', () => {
    const { sections } = findSections(
      [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '一、总体情况',
        '今年……',
        '二、主动公开政府信息情况',
      ].map((text) => block(text)),
      none,
      headings,
    );
    expect(sections.map((section) => section.blocks.map(({ text }) => text))).toEqual([
      ['今年……'],
      [],
    ]);
  });

  it('takes a numbered item within a part for no heading', () => {
    const { sections } = findSections(
      [
        '一、工作开展情况',
        '5、政府信息公开行政复议、行政诉讼情况。今年没有。',
        '二、主动公开政府信息情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ].map((text) => block(text)),
      none,
      headings,
    );
    expect(sections.map(({ ordinal, name }) => [ordinal, name])).toEqual([
      ['一', 'overview'],
      ['二', 'disclosure'],
      ['四', 'proceedings'],
    ]);
  });

  const found = (...texts: string[]) =>
    findSections(
      texts.map((text) => block(text)),
      none,
      headings,
    ).sections.map(({ ordinal, name }) => `${ordinal} ${name}`);

  it('takes bracketed numbers where they number the parts', () => {
    expect(
      found(
        '（一）总体情况',
        '1.主动公开情况',
        '按目录公开。',
        '2.依申请公开情况',
        '（二）主动公开政府信息情况',
        '（三）收到和处理政府信息公开申请情况',
        '（四）政府信息公开行政复议、行政诉讼情况',
        '（五）存在的主要问题及改进情况',
        '（六）其他需要报告的事项',
      ),
    ).toEqual([
      '一 overview',
      '二 disclosure',
      '三 applications',
      '四 proceedings',
      '五 problems',
      '六 others',
    ]);
  });

  it('takes items of the first part for no parts, whatever their numbers', () => {
    for (const [one, two, three] of ['（一） （二） （三）', '1、 2、 3、', '  '].map((numbers) =>
      numbers.split(' '),
    )) {
      expect(
        found(
          '一、总体情况',
          `${one}主动公开政府信息情况`,
          '按目录公开。',
          `${two}收到和处理政府信息公开申请情况`,
          '没有收到申请。',
          `${three}行政复议、行政诉讼情况`,
          '没有。',
          '二、主动公开情况',
          '三、依申请公开情况',
          '四、行政复议和诉讼情况',
        ),
      ).toEqual(['一 overview', '二 disclosure', '三 applications', '四 proceedings']);
    }
  });

  it('leaves out a table of contents with items and an introduction below it', () => {
    const contents = ['一、总体情况', '（一）主动公开', '二、主动公开政府信息情况'];
    const { sections, front } = findSections(
      [...contents, '本报告根据条例编制。', ...contents, '见下表。'].map((text, index) => ({
        ...block(text),
        id: `${index}`,
      })),
      none,
      headings,
    );
    expect(sections.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual([['5'], ['7']]);
    expect(front.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  });

  it('knows a part by its number and the table below it', () => {
    const grid = { id: 'g0', width: 1, height: 1, cells: [], ragged: false };
    const blocks = [block('二、有关数据统计'), { kind: 'grid', grid } as const];
    const under = (section: string) =>
      findSections(blocks, new Map([['g0', section]]), headings).sections.map(({ name }) => name);
    expect(under('disclosure')).toEqual(['disclosure']);
    expect(under('applications')).toEqual([]);
    expect(findSections(blocks, none, headings).sections).toEqual([]);
  });

  it('knows a part by those above and below it', () => {
    expect(found('一、总体情况', '一、主动公开情况', '三、依申请公开情况')).toEqual([
      '一 overview',
      '一 disclosure',
      '三 applications',
    ]);
  });

  it('keeps what a heading runs on into', () => {
    const { sections } = findSections([block('六、其他需要报告的事项：无')], none, headings);
    expect(sections[0]?.ordinal).toBe('六');
    expect(sections[0]?.blocks).toHaveLength(1);
  });
});
