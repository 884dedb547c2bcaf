import { expect, test } from 'vitest';
import { eitherScript, simplify } from '../../lib/document/simplify.ts';

test('traditional characters of the forms become simplified ones', () => {
  expect(simplify('結果維持，複議與訴訟')).toBe('结果维持，复议与诉讼');
});

test.each(['发布时间', '發布時間', '發布时间'])('words are found in either script: %s', (text) => {
  expect(new RegExp(`^${eitherScript('发布时间')}$`).test(text)).toBe(true);
});

test('a sign with two traditional forms is found in both', () => {
  expect(new RegExp(eitherScript('行政复议')).test('行政復議')).toBe(true);
  expect(new RegExp(eitherScript('行政复议')).test('行政複議')).toBe(true);
});
