import { expect, test } from 'vitest';
import { reportOf } from '../../harness/reports/report-of.ts';
import { countsOf } from '../../lib/claims/count.ts';
import { tagsOf } from '../../lib/claims/grammar.ts';
import { lexiconFor } from '../../lib/claims/lexicon.ts';
import type { Sentence } from '../../lib/claims/sentence.ts';
import { lexiconOf, tokensOf } from '../../lib/claims/tokens.ts';
import { wordsOf } from '../../lib/forms/words.ts';

test('a pattern stands for all its words', () => {
  expect(wordsOf('(予以)?部分公开')).toEqual(['部分公开', '予以部分公开']);
  expect(wordsOf('结转[至到]?下年|顺延')).toEqual(['结转下年', '结转至下年', '结转到下年', '顺延']);
  expect(wordsOf('(行政)?(复议|诉讼)')).toHaveLength(4);
});

test('the longest word counts, of two alike the first listed, and what nobody knows is unknown', () => {
  const rest = lexiconOf([['b', '复议|行政']]);
  const lexicon = [...lexiconOf([['a', '行政复议|复议']]), ...rest];
  expect(tokensOf('行政复议和行政', [], lexicon)).toEqual([
    { tag: 'a', name: '', start: 0, end: 4 },
    { tag: '?', name: '', start: 4, end: 5 },
    { tag: 'b', name: '', start: 5, end: 7 },
  ]);
  expect(tokensOf('复议', [], lexicon)[0]?.tag).toBe('a');
});

const lexicon = lexiconFor(reportOf({ organ: '某市某县水务局', year: 2023 }));

function tags(text: string): string {
  const sentence = { text } as Sentence;
  return tagsOf(tokensOf(text, countsOf(sentence), lexicon));
}

test.each([
  ['2023年我局共收到政府信息公开申请12件,占3%', 'TosVAN,?%'],
  ['县水务局收到', 'oV'],
  ['2022年', 't'],
  ['2023年1月1日至2023年12月31日', 'T'],
  ['12月31日', 'n'],
  ['12月底', 'n'],
  ['截至2023年12月', 'TTn'],
  ['2023年12月', 'Tt'],
  ['12月份', 't'],
  ['12月5日', 't'],
  ['公共', '?'],
  ['公租房申请', '???A'],
])('%s', (text, expected) => {
  expect(tags(text)).toBe(expected);
});

test('every way of reaching an office is no part of what reached it', () => {
  expect(tags('通过网络、信函等途径收到')).toBe('fffffV');
});
