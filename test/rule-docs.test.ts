import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules, withRuleHead, withRuleTables } from '../scripts/rule-docs.ts';

const readme = readFileSync('README.md', 'utf8');

test('README.md names every rule in both languages as it is declared (npm run docs)', () => {
  expect(withRuleTables(readme)).toBe(readme);
  for (const { code } of allRules) {
    expect(readme.split(`](docs/rules/${code}.md)`), code).toHaveLength(3);
  }
});

test('what is not declared is not kept', () => {
  const altered = readme.replace(/\| \[勾稽关系\].*\n/, '| [不存在的规则](x) | 错误 | |\n');
  expect(altered).not.toBe(readme);
  expect(withRuleTables(altered)).toBe(readme);
});

test.each(allRules)('the page of $code begins with its declaration (npm run docs)', (rule) => {
  const page = readFileSync(`docs/rules/${rule.code}.md`, 'utf8');
  expect(withRuleHead(page, rule)).toBe(page);
});

test('a head is written where there is none, and nothing else is overwritten', () => {
  const [rule] = allRules;
  if (rule === undefined) throw new Error('no rule');
  const page = readFileSync(`docs/rules/${rule.code}.md`, 'utf8');
  const [title, , head, , ...rest] = page.split('\n');
  const body = rest.join('\n');
  const altered = head?.replace(/^\S+/u, '提醒或建议');
  for (const before of ['', `${title}\n\n`, `# 别的\n\n${altered}\n\n`, `${title}\n${head}\n`]) {
    expect(withRuleHead(before + body, rule)).toBe(page);
  }
});
