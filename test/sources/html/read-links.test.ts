import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { linksReader } from '../../../lib/sources/html/read-links.ts';

const { window } = new JSDOM('');
const read = linksReader({ document: window.document, DOMParser: window.DOMParser });
const at = 'https://www.example.gov.cn/nb/index.html';

test('links are resolved, with their words, their titles and the entry that they stand in', () => {
  const html = `<title>年报</title><h2>2023 年</h2><ul>
    <li><a href="a.html" title="某县教育局2023年年度报告">某县教育局…</a> <span>2024-01-05</span></li>
    <li><a href="//files.example.gov.cn/b.pdf">  某县 水利局 </a></li></ul>`;
  expect(read(html, at)).toEqual({
    address: at,
    title: '年报',
    headings: ['2023 年'],
    links: [
      {
        address: 'https://www.example.gov.cn/nb/a.html',
        text: '某县教育局…',
        title: '某县教育局2023年年度报告',
        around: '某县教育局… 2024-01-05',
      },
      {
        address: 'https://files.example.gov.cn/b.pdf',
        text: '某县 水利局',
        title: '',
        around: '某县 水利局',
      },
    ],
    truncated: false,
  });
});

test('places in the page, scripts and other schemes lead nowhere', () => {
  const html =
    '<a href="#top">顶部</a><a href="javascript:go(2)">下一页</a><a href="mailto:a@b">信</a><a>无</a>';
  expect(read(html, at).links).toEqual([]);
});

test('a form’s fields do not stand for what the page’s elements have', () => {
  const html =
    '<form><input name="closest"><a href="1.html"><input name="textContent">甲</a></form>';
  expect(read(html, at).links).toMatchObject([{ text: '甲' }]);
});

test('the words of an entry with many others are not its own, and of too many links the rest is told', () => {
  const long = `<p>${'别的字'.repeat(120)}<a href="1.html">甲</a></p>`;
  expect(read(long, at).links).toMatchObject([{ around: '' }]);
  const many = read('<a href="1.html">甲</a>'.repeat(5001), at);
  expect([many.links.length, many.truncated]).toEqual([5000, true]);
});
