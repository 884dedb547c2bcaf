import { expect, test } from 'vitest';
import { otherPages } from '../../lib/workbench/pager.ts';

const own = 'https://a.gov.cn/nb/index.html';
const pagesOf = (links: Readonly<Record<string, string>>, address = own) =>
  otherPages({
    address,
    links: Object.entries(links).map(([text, href]) => ({
      text,
      address: new URL(href, address).href,
      title: '',
      around: '',
    })),
  }).map((one) => one.replace('https://a.gov.cn/nb/', ''));

test('the next page alone', () => {
  expect(pagesOf({ 下一页: 'index_1.html' })).toEqual(['index_1.html']);
  expect(pagesOf({ '下一页 >': 'more.do?x=ab' })).toEqual(['more.do?x=ab']);
});

test('those between the next and the last one', () => {
  expect(pagesOf({ 首页: 'index.html', 下一页: 'index_1.html', 尾页: 'index_4.html' })).toEqual([
    'index_1.html',
    'index_2.html',
    'index_3.html',
    'index_4.html',
  ]);
  expect(pagesOf({ 1: 'l?page=1', 2: 'l?page=2', 末页: 'l?page=11' }, `${own}?page=1`).at(-1)).toBe(
    'l?page=11',
  );
});

test('numbers that are no pages of this list, and other sites, are not followed', () => {
  expect(pagesOf({ 3: '/other/7/a.html', 年报: 'index_1.html' })).toEqual(
    ['/other/7/a.html'].map((path) => `https://a.gov.cn${path}`),
  );
  expect(pagesOf({ 下一页: 'https://b.gov.cn/index_1.html' })).toEqual([]);
});
