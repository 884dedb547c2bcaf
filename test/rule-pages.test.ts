import { expect, test } from 'vitest';
import { betweenRules } from '../lib/collection/rules/index.ts';
import { rules } from '../lib/rules/index.ts';
import { version } from '../package.json' with { type: 'json' };
import {
  changelogPages,
  englishRulePage,
  proseStyle,
  rulePage,
  rulePages,
} from '../scripts/rule-pages.ts';

test('every rule has a page inside the extension', () => {
  const paths = rulePages().map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([...rules, ...betweenRules].map(({ code }) => `rules/${code}.html`)),
  );
});

const markdown =
  '# 空白格 `blank-cell`\n\n说明。\n\n```text fails\n| 规章 | |\n```\n\n## 依据\n\n条例。\n\n## Blank cell\n\nA cell.\n';

test('a page is titled, and has its Chinese part alone', () => {
  const html = rulePage(markdown);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<title>空白格 blank-cell</title>');
  expect(html).toContain('<h2>依据</h2>');
  expect(html).not.toContain('Blank cell');
});

test('the English page has the English part, with the examples', () => {
  const html = englishRulePage(markdown);
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title>Blank cell blank-cell</title>');
  expect(html).toContain('<p>A cell.</p>');
  expect(html).toContain('<figure lang="zh-CN" class="fails"><figcaption>Fails</figcaption>');
  expect(html).not.toContain('依据');
});

test('every rule says in English what it is about', () => {
  for (const { path, html } of rulePages().filter(({ path }) => path.endsWith('.en.html'))) {
    const [, words = ''] = /<\/h1>\s*<p>(.*?)<\/p>/s.exec(html) ?? [];
    expect(
      words.replace(/<[^>]*>|“[^”]*”/g, '').match(/[a-z]+/gi)?.length ?? 0,
      path,
    ).toBeGreaterThan(5);
    expect(html, path).toMatch(/<title>[^\p{Script=Han}<]+<\/title>/u);
  }
});

test('what is new is a page of the extension', () => {
  const news = changelogPages().map(({ html }) => html.split('<h2>').slice(1));
  expect(news.map((versions) => versions[0]?.startsWith(version))).toEqual([true, true]);
  const [chinese, english] = news.map((versions) =>
    versions.map((told) => told.match(/<li>/g)?.length),
  );
  expect(english).toEqual(chinese);
});

test('an example is shown with its outcome, its rows as a table', () => {
  const html = rulePage(
    '```text fails\n二、主动公开\n| 信息内容 | 件数 |\n| 规章 | <2 |\n```\n\n→ 规章是 <2\n',
  );
  expect(html).toContain(
    '<figure class="fails"><figcaption>不通过</figcaption><p>二、主动公开</p><table>' +
      '<tr><td>信息内容</td><td>件数</td></tr><tr><td>规章</td><td>&lt;2</td></tr></table></figure>',
  );
  expect(html).toContain('<p class="told">→ 规章是 &lt;2</p>');
});

test('a link leads to a page of the extension or nowhere', () => {
  const html = rulePage('见[缺表](missing-table.md)和[译码](../diagnosis.md)。');
  expect(html).toContain('<p>见<a href="missing-table.html">缺表</a>和译码。</p>');
  const paths = new Set(rulePages().map(({ path }) => path));
  for (const page of rulePages()) {
    for (const [, href] of page.html.matchAll(/<a href="([^"]*)"/g)) {
      expect(paths).toContain(`rules/${href}`);
    }
  }
});

test('a page loads nothing but its style and runs nothing', () => {
  const link = `<link rel="stylesheet" href="/${proseStyle.path}">`;
  for (const { html } of [...rulePages(), ...changelogPages()]) {
    expect(html.split(link)).toHaveLength(2);
    expect(html.replace(link, '')).not.toMatch(/<script|<style|<link|<img|@import|url\(/);
  }
  expect(proseStyle.text).not.toMatch(/@import|url\(/);
});
