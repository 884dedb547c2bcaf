import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockBreak, normalise, normaliseTraced } from '../../lib/document/normalise.ts';

test.each([
  ['１２，３４５．６％', '12，345.6%'],
  ['＋１　－２　−３　１／２', '+1 -2 -3 1/2'],
  ['ＡｂｃＺ', 'AbcZ'],
  [' \n\t 商业\n      企业 \u00a0', '商业 企业'],
  ['1\u200b2\ufeff3\u200f', '123'],
  [`${blockBreak}商业 ${blockBreak}\n${blockBreak} 企业${blockBreak}`, '商业\n企业'],
  ['（一）〔2021〕30号，“三安全一稳定”：', '（一）〔2021〕30号，“三安全一稳定”：'],
  ['\u00a0', ''],
  ['🙂\u202e٣', '🙂٣'],
])('%j is written %j', (raw, text) => {
  expect(normalise(raw)).toBe(text);
});

const raw = fc
  .array(
    fc.constantFrom(
      ...[' ', '\n', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', blockBreak, '\u0007', '\u2028'],
      ...['1', '２', '三', '，', '（', 'ｚ', '％', '−', 'a', '🙂', '…'],
    ),
  )
  .map((units) => units.join(''));

describe('for any text', () => {
  test('the traced text is the normalised text, unit by unit from its origin', () => {
    fc.assert(
      fc.property(raw, (text) => {
        const traced = normaliseTraced(text);
        expect(traced.text).toBe(normalise(text));
        for (let index = 0; index < traced.text.length; index++) {
          const unit = traced.text.charAt(index);
          const from = text.charAt(traced.origin[index] ?? -1);
          if (unit.trim() !== '') expect(normalise(from) || from).toBe(unit);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a normalised line is left alone', () => {
    fc.assert(
      fc.property(raw, (text) => {
        for (const line of normalise(text).split('\n')) expect(normalise(line)).toBe(line);
      }),
    );
  });
});
