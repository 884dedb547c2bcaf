import { describe, expect, it } from 'vitest';
import type { Line } from '../../lib/forms/form.ts';
import { type Axis, alignLines, type Candidate } from '../../lib/report/align-lines.ts';
import { labelKey } from '../../lib/report/label.ts';
import { Vocabulary } from '../../lib/report/match-labels.ts';

const lines: readonly Line[] = ['行政许可', '行政处罚', '行政强制', '合计'].map((text) => ({
  key: text,
  text,
  variants: text === '合计' ? ['总计'] : [],
  group: [],
}));

const vocabulary = new Vocabulary(lines, labelKey);

interface Named extends Candidate {
  readonly name: string;
}

/** "行政许可 A": the label 行政许可 on the candidate A. */
function align(texts: readonly string[], axis: Partial<Axis<Named>> = {}) {
  const candidates = texts.map((text) => {
    const [label = '', name = ''] = text.split(' ');
    return { name, matches: vocabulary.match(label) };
  });
  const { placed, spare } = alignLines(candidates, lines, {
    isSure: (_candidate, { score }) => score === 1,
    contested: false,
    ...axis,
  });
  return {
    placed: placed.map(({ line, name }) => `${line.text} ${name}`),
    spare: spare.map(({ name }) => name),
  };
}

describe('alignLines', () => {
  it('shifts nothing after a missing or an unknown line', () => {
    expect(align(['行政许可 A', '其他事项 B', '行政强制 C'])).toEqual({
      placed: ['行政许可 A', '行政强制 C'],
      spare: ['B'],
    });
  });

  it("takes what stands out of order where its axis is sure, and returns the form's order", () => {
    const texts = ['合计 A', '行政许可 B', '行政处罚 C', '行政强制 D'];
    expect(align(texts)).toEqual({
      placed: ['行政许可 B', '行政处罚 C', '行政强制 D', '合计 A'],
      spare: [],
    });
    expect(align(texts, { isSure: () => false }).spare).toEqual(['A']);
  });

  it('tells the axis the first candidate in order, and those next to it in the form', () => {
    const told: unknown[] = [];
    const isSure: Axis<Named>['isSure'] = (_candidate, _match, { first, before, after }) =>
      told.push([first.name, before?.name, after?.name]) > 9;
    align(['合计 A', '行政许可 B', '行政处罚 C'], { isSure });
    align(['行政许可 A', '行政强制 B', '合计 C', '行政处罚 D'], { isSure });
    expect(told).toEqual([
      ['B', 'C', undefined],
      ['A', 'A', 'B'],
    ]);
  });

  it("prefers the form's own word to another for the same", () => {
    expect(align(['总计 A', '合计 B'])).toEqual({ placed: ['合计 B'], spare: ['A'] });
  });

  it('gives a contested line to none of two that are worth the same', () => {
    const texts = ['行政许可 A', '行政处罚 B', '行政处罚 C'];
    expect(align(texts).placed).toEqual(['行政许可 A', '行政处罚 B']);
    expect(align(texts, { contested: true }).placed).toEqual(['行政许可 A']);
  });

  it('gives a contested line to a worthier candidate out of order', () => {
    const texts = ['合计 A', '行政许可 B', '行政处罚 C', '总计 D'];
    expect(align(texts).placed).toContain('合计 D');
    expect(align(texts, { contested: true }).placed).toContain('合计 A');
  });
});
