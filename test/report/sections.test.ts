import { describe, expect, it } from 'vitest';
import { formNamed } from '../../harness/reports/report-of.ts';
import { textBlock } from '../../harness/reports/text-block.ts';
import { findSections, headingOf, headingsOf } from '../../lib/report/sections.ts';

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
  ])('%s', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  it.each([
    '（一）主动公开政府信息情况',
    '本报告由总体情况、主动公开政府信息情况等六部分组成。',
    '2023年我乡有关政府信息公开行政复议0件，行政诉讼0件。',
    '总体情况良好，各项工作有序推进。',
    '（一）工作中存在的主要问题',
  ])('%s is no part', (text) => {
    expect(name(text)).toBeNull();
  });
});

describe('findSections', () => {
  const none = new Set<string>();

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
      ['二', 'disclosure'],
      ['四', 'proceedings'],
    ]);
  });

  it('keeps what a heading runs on into', () => {
    const { sections } = findSections([block('六、其他需要报告的事项：无')], none, headings);
    expect(sections[0]?.ordinal).toBe('六');
    expect(sections[0]?.blocks).toHaveLength(1);
  });
});
