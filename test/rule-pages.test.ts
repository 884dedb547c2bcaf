import { expect, test } from 'vitest';
import { rules } from '../lib/rules/index.ts';
import { rulePage, rulePages } from '../scripts/rule-pages.ts';

test('every rule has a page inside the extension', () => {
  const paths = rulePages().map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(rules.map(({ code }) => `rules/${code}.html`)));
});

test('a page is titled, and its English part is marked as English', () => {
  const html = rulePage(
    '# 空白单元格（`blank-cell`）\n\n说明。\n\n## 依据\n\n条例。\n\n## Blank cell\n\nA cell.\n',
  );
  expect(html).toContain('<title>空白单元格（blank-cell）</title>');
  expect(html).toContain('<h2>依据</h2>');
  expect(html).toMatch(
    /<section lang="en">\s*<h2>Blank cell<\/h2>\s*<p>A cell\.<\/p>\s*<\/section>/,
  );
});

test('a page loads nothing and runs nothing', () => {
  for (const { html } of rulePages()) expect(html).not.toMatch(/<script|<link|<img|@import|url\(/);
});
