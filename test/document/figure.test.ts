import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, readFigure, type UnreadableReason } from '../../lib/document/figure.ts';

const value = (text: string) => {
  const figure = readFigure(text);
  return figure.state === 'figure' ? figure.value : figure;
};

describe('one figure', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['14', 14],
    ['1,234', 1234],
    ['1，234', 1234],
    ['12,345,678', 12_345_678],
    ['１２', 12],
    [' 12\u00a0', 12],
    ['0.00', 0],
    ['0.85', 0.85],
    ['+1036', 1036],
    ['-4', -4],
    ['－4', -4],
    ['−4', -4],
    ['-0', 0],
    ['减4', -4],
    ['减少 4', -4],
    ['增5', 5],
    ['22（其中修订16件）', 22],
    ['22\n（其中：修订16件，废止2件）', 22],
    ['120（扩招）', 120],
    ['3 件', 3],
    ['3\n件', 3],
    ['251000元', 251_000],
    ['160.5964万元', 160.5964],
    ['无', 0],
    ['零', 0],
    ['〇', 0],
    ['无（说明见后）', 0],
  ])('%j is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test('keeps its unit', () => {
    expect(readFigure('1.5万元')).toEqual({ state: 'figure', value: 1.5, unit: '万元' });
  });
});

test.each(['', ' ', '\u00a0', '\n', '/', '-', '—', '——', '--', '－', '／', '_', '\\', '- -'])(
  '%j is blank',
  (text) => {
    expect(readFigure(text)).toEqual({ state: 'blank' });
  },
);

describe('unreadable', () => {
  test.each<[string, UnreadableReason]>([
    ['约3件', 'words'],
    ['共12件', 'words'],
    ['12万', 'words'],
    ['三件', 'words'],
    ['未统计', 'words'],
    ['85%', 'damaged'],
    ['3-5', 'several-figures'],
    ['1 2', 'several-figures'],
    ['20 23', 'several-figures'],
    ['12\n3', 'several-figures'],
    ['1, 234', 'several-figures'],
    ['22（16）', 'several-figures'],
    ['22（16件）', 'several-figures'],
    ['22（-16）', 'several-figures'],
    ['2023年1月', 'several-figures'],
    ['1,23', 'damaged'],
    ['1,234,5', 'damaged'],
    ['1234,567', 'damaged'],
    ['0,123', 'damaged'],
    ['014', 'damaged'],
    ['00', 'damaged'],
    ['1.2.3', 'damaged'],
    ['12.', 'damaged'],
    ['.5', 'damaged'],
    ['12*', 'damaged'],
    ['—4', 'damaged'],
    ['（22）', 'damaged'],
    ['22（', 'damaged'],
    ['O', 'damaged'],
    ['○', 'damaged'],
    ['1O', 'damaged'],
    ['√', 'damaged'],
    ['12345678901234567', 'damaged'],
    ['١٢', 'damaged'],
  ])('%j: %s', (text, reason) => {
    expect(readFigure(text)).toEqual({ state: 'unreadable', reason });
  });
});

/** Ways in which a report writes the same number. */
const styles: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
  (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '，'),
  (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (digits) => `\u00a0 ${digits}\u3000`,
  (digits) => `${digits}.00`,
  (digits) => `+${digits}`,
  (digits) => `${digits}件`,
  (digits) => `${digits} 元`,
  (digits) => `${digits}（其中修订3件）`,
  (digits) => `${digits}(扩招)`,
  (digits) => digits.split('').join('\u200b'),
];

describe('for any number', () => {
  const counts = fc.nat({ max: 999_999_999 });

  test('every way of writing it reads back as it', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...styles), (count, write) => {
        expect(value(write(String(count)))).toBe(count);
      }),
      { numRuns: 3000 },
    );
  });

  test('a negative one too', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('-', '－', '−', '减', '减少'), (count, sign) => {
        expect(value(`${sign}${count}`)).toBe(count === 0 ? 0 : -count);
      }),
    );
  });

  test('two of them in a cell are never one', () => {
    const gaps = fc.constantFrom(' ', '\n', '\u00a0', '、', '/', '-', '；', '件', '\t', ' , ');
    fc.assert(
      fc.property(counts, gaps, counts, (first, gap, second) => {
        const { state } = readFigure(`${first}${gap}${second}`);
        expect(state).toBe('unreadable');
      }),
      { numRuns: 2000 },
    );
  });

  test('a read value is printed in the text, digit by digit', () => {
    const signs = fc.constantFrom(...'0123456789,，.+- \n件（）()减无—/万元O一二');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 9 }), (units) => {
        const text = units.join('');
        const figure: Figure = readFigure(text);
        if (figure.state !== 'figure' || figure.value === 0) return;
        const printed = text.replace(/[（(].*$/s, '').replace(/[^\d.]/g, '');
        expect(Number(printed)).toBe(Math.abs(figure.value));
      }),
      { numRuns: 20_000 },
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['figure', 'blank', 'unreadable']).toContain(readFigure(text).state);
      }),
    );
  });
});
