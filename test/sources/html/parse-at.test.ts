import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { dom } from '../../../lib/sources/html/dom/dom.ts';
import { parserAt } from '../../../lib/sources/html/parse-at.ts';

const { window } = new JSDOM('');
const parse = parserAt(window);
const page = 'https://www.example.gov.cn/a/1.html';

/** Where the first link leads, as its own attribute says: no base of the document's helps. */
function leads(html: string, address = page): string | undefined {
  const [first] = Array.from(
    dom.select(parse(html, address), '[href]:not(base), [src], [data]') ?? [],
  );
  return first && (first as unknown as Element).outerHTML;
}

test.each([
  ['<a href="t.pdf">1</a>', '<a href="https://www.example.gov.cn/a/t.pdf">1</a>'],
  ['<a href="../t.pdf">1</a>', '<a href="https://www.example.gov.cn/t.pdf">1</a>'],
  ['<iframe src="/b"></iframe>', '<iframe src="https://www.example.gov.cn/b"></iframe>'],
  ['<object data="b.pdf"></object>', '<object data="https://www.example.gov.cn/a/b.pdf"></object>'],
  ['<base href="/c/"><a href="t.pdf">1</a>', '<a href="https://www.example.gov.cn/c/t.pdf">1</a>'],
  ['<a href="javascript:go()">1</a>', '<a href="javascript:go()">1</a>'],
  ['<a href="mailto:a@b.cn">1</a>', '<a href="mailto:a@b.cn">1</a>'],
  ['<a href="http://[">1</a>', '<a href="http://[">1</a>'],
])('%s leads where it does in its page', (html, whole) => {
  expect(leads(html)).toBe(whole);
});

test('a picture that has the name of what finds it hides nothing', () => {
  const named = ['querySelectorAll', 'querySelector', 'getElementsByTagName', 'body'];
  const pictures = named.map((name) => `<img name="${name}">`).join('');
  expect(leads(`${pictures}<form><input name="getAttribute"></form><a href="t.pdf">1</a>`)).toBe(
    '<a href="https://www.example.gov.cn/a/t.pdf">1</a>',
  );
});

test('of a file of the disk nothing but whole addresses leads on', () => {
  expect(leads('<a href="t.pdf">1</a>', '')).toBe('<a href="t.pdf">1</a>');
  expect(leads('<base href="https://b.example/"><a href="t.pdf">1</a>', '')).toBe(
    '<a href="https://b.example/t.pdf">1</a>',
  );
});
