import { readFileSync, writeFileSync } from 'node:fs';
import { allRules, withRuleHead, withRuleTables } from './rule-docs.ts';

/** Writes what the documents say of the rules: the tables of README.md, the heads of docs/rules. */
rewrite('README.md', withRuleTables);
for (const rule of allRules)
  rewrite(`docs/rules/${rule.code}.md`, (page) => withRuleHead(page, rule));

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
