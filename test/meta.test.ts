import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../lib/rules/index.ts';
import { messages as english } from '../locales/en/index.ts';
import { messages as chinese } from '../locales/zh_CN/index.ts';

/** A rule's file is named after its code; helpers live in folders of their own. */
const ruleFiles = readdirSync('lib/rules')
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'rule.ts')
  .map((file) => file.replace(/\.ts$/, ''));

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

  test('has a page or a case that fails it', () => {
    const fails = codesOnPages().has(code) || /\bfailed\b/.test(casesOf(code));
    expect(fails).toBe(true);
  });

  test('has a case that passes it', () => {
    expect(casesOf(code)).toMatch(/\bpassed\b/);
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

/** Codes of the findings that some sample page must give. */
function codesOnPages(): Set<string> {
  const codes = readdirSync('test/pages')
    .map((slug) => `test/pages/${slug}/expected.json`)
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)])
    .map(([, word = '']) => word);
  return new Set(codes);
}

/** The text of a rule's own tests, "" where it has none. */
function casesOf(code: string): string {
  const file = `test/rules/${code}.test.ts`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
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
