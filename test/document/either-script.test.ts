import { expect, test } from 'vitest';
import { eitherScript } from '../../lib/document/either-script.ts';
import { simplify } from '../../lib/document/simplify.ts';
import { markerWords } from '../../lib/forms/marker-words.ts';

test.each(['发布时间', '發布時間', '發布时间'])('words are found in either script: %s', (text) => {
  expect(new RegExp(`^${eitherScript('发布时间')}$`).test(text)).toBe(true);
});

test('a sign with two traditional forms is found in both', () => {
  expect(new RegExp(eitherScript('行政复议')).test('行政復議')).toBe(true);
  expect(new RegExp(eitherScript('行政复议')).test('行政複議')).toBe(true);
});

test('every word of the forms is found in either script', () => {
  const words = Object.values(markerWords).flat(2).join('');
  const signs = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) =>
    String.fromCharCode(0x4e00 + at),
  );
  for (const sign of signs) {
    const simple = simplify(sign);
    if (!words.includes(simple)) continue;
    expect(sign, simple).toMatch(new RegExp(eitherScript(simple)));
  }
});
