import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageOf, savedPages } from '../harness/reports/saved-pages.ts';
import { auditPage } from '../lib/audit.ts';
import type { Outcome } from '../lib/findings/audit.ts';
import { rules } from '../lib/rules/index.ts';
import { messages as english } from '../locales/en/index.ts';
import { messages as chinese } from '../locales/zh_CN/index.ts';
import { sourceFiles } from './support/imports.ts';

/** A rule's file is named after its code; helpers live in folders of their own. */
const ruleFiles = readdirSync('lib/rules')
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'rule.ts')
  .map((file) => file.replace(/\.ts$/, ''));

const onPages = outcomesOnPages();

const caseTexts = sourceFiles(
  ['test/rules', 'test/corpus'].filter((folder) => existsSync(folder)),
).map((file) => readFileSync(file, 'utf8'));

/** What a test says that expects this outcome; whoever expects defects expects a failure. */
const ends = {
  failed: (text: string) => /'failed'|\bdefects\)|\bfindings\b/.test(text),
  passed: (text: string) => text.includes("'passed'"),
};

test('the list of rules names every rule file once', () => {
  expect(rules.map(({ code }) => code).sort()).toEqual([...ruleFiles].sort());
});

describe.each(ruleFiles)('%s', (code) => {
  test('is explained in docs/rules', () => {
    expect(existsSync(`docs/rules/${code}.md`)).toBe(true);
  });

  test.each(Object.entries({ chinese, english }))('is worded in %s', (_language, messages) => {
    expect(Object.keys(messages)).toContainEqual(
      expect.stringMatching(new RegExp(`^finding\\.${code}(\\.|$)`)),
    );
  });

  test.each(['failed', 'passed'] as const)('has a page or a case that it ends as %s', (outcome) => {
    const shown =
      onPages.get(code)?.has(outcome) || casesOf(code).some((text) => ends[outcome](text));
    expect(shown).toBe(true);
  });
});

describe('both languages', () => {
  const [inChinese, inEnglish] = [placeholders(chinese), placeholders(english)];

  test('word the same things', () => {
    expect([...inEnglish.keys()].sort()).toEqual([...inChinese.keys()].sort());
  });

  test('use the same placeholders', () => {
    expect(Object.fromEntries(inEnglish)).toEqual(Object.fromEntries(inChinese));
  });
});

/** The outcomes that each rule really has on the sample pages. */
function outcomesOnPages(): Map<string, Set<Outcome>> {
  const outcomes = new Map<string, Set<Outcome>>();
  for (const audit of savedPages.flatMap((saved) => auditPage(pageOf(saved)))) {
    for (const [code, outcome] of Object.entries(audit.rules)) {
      outcomes.set(code, (outcomes.get(code) ?? new Set()).add(outcome));
    }
  }
  return outcomes;
}

/** The texts of the rule tests that import the rule, and of the corpora that name its code. */
function casesOf(code: string): string[] {
  return caseTexts.filter(
    (text) => text.includes(`/lib/rules/${code}.ts'`) || text.includes(`'${code}'`),
  );
}

/** By key, the sorted placeholders of its sentence; a key's plural forms count as one sentence. */
function placeholders(messages: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [key, sentence] of Object.entries(messages)) {
    const name = key.replace(/\.(one|other)$/, '');
    const names = found.get(name) ?? new Set();
    for (const [, placeholder = ''] of sentence.matchAll(/\{(\w+)\}/g)) names.add(placeholder);
    found.set(name, names);
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort()]));
}
