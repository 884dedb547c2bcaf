import { expect, test } from 'vitest';
import { languageFor, loadInterface } from '../../lib/summary/language.ts';
import { createTranslate } from '../../lib/summary/translate.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

test('fills in what a sentence leaves open', () => {
  expect(inChinese('report.year', { year: 2023 })).toBe('2023 年度');
});

test('chooses the plural form of the language by the count', () => {
  expect(inEnglish('verdict.error', { count: 1 })).toBe('1 error');
  expect(inEnglish('verdict.error', { count: 2 })).toBe('2 errors');
  expect(inChinese('verdict.error', { count: 1 })).toBe('1 处错误');
});

test('puts words of a page in as they are, whatever they look like', () => {
  const words = '$& {count} $1';
  expect(inEnglish('finding.doubled-word', { text: words })).toBe(`A doubled word: “${words}”`);
});

test('sets quotation marks within quotation marks single', () => {
  const text = '危及“三安全一稳定”';
  expect(inChinese('finding.doubled-word', { text })).toBe('重复的字词：“危及‘三安全一稳定’”');
  expect(inChinese('finding.title-form', { title: text })).toContain('标题“危及‘三安全一稳定’”不');
  expect(inChinese('finding.missing-table.absent', { table: text })).toContain(text);
});

test('shows a key that has no sentence, and a hole that has no value', () => {
  const translate = createTranslate('en', { 'app.name': 'Hello {who}' });
  expect(translate('app.name')).toBe('Hello {who}');
  expect(translate('copy.title')).toBe('copy.title');
  expect(translate.has('copy.title')).toBe(false);
});

test.each([
  ['zh-CN', 'zh_CN'],
  ['zh', 'zh_CN'],
  ['zh-Hant-TW', 'zh_CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zha', 'en'],
])('speaks to a browser in %s in %s', async (tag, language) => {
  const translate = await loadInterface(languageFor(tag));
  expect(translate.language).toBe(language);
});
