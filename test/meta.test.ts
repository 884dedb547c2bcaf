import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betweenRules } from '../lib/collection/rules/index.ts';
import { rules } from '../lib/rules/index.ts';
import { messages as english } from '../locales/en/index.ts';
import { messages as chinese } from '../locales/zh_CN/index.ts';

test('every file of lib/rules is a rule of the list, once, or what declares them', () => {
  const files = readdirSync('lib/rules').filter((file) => file.endsWith('.ts'));
  const expected = [...rules.map(({ code }) => `${code}.ts`), 'index.ts', 'rule.ts'];
  expect(files.sort()).toEqual(expected.sort());
});

test('every file of lib/collection/rules is a rule of its list, once', () => {
  const files = readdirSync('lib/collection/rules');
  const expected = [...betweenRules.map(({ code }) => `${code}.ts`), 'index.ts'];
  expect(files.sort()).toEqual(expected.sort());
});

const declared = [
  ...rules.map((rule) => ({ ...rule, tests: 'test/rules' })),
  ...betweenRules.map((rule) => ({ ...rule, tests: 'test/collection/rules' })),
];

describe.each(declared)('$code', ({ code, about, basis, severity, otherwise, tests }) => {
  test('has a page and a test', () => {
    expect(existsSync(`docs/rules/${code}.md`)).toBe(true);
    expect(existsSync(`${tests}/${code}.test.ts`)).toBe(true);
  });

  test('declares what it rests on, and two severities only if they are two', () => {
    expect(basis).toMatch(/《.+》第.+条|国办.*[函发]〔\d{4}〕\d+号|^算术$|^实务$/u);
    expect(otherwise).not.toBe(severity);
  });

  test.each(Object.entries({ chinese, english }))('is worded in %s', (_language, messages) => {
    const keys = Object.keys(messages);
    expect(keys).toEqual(expect.arrayContaining([`rule.${code}`, `about.${about}`]));
    expect(keys).toContainEqual(expect.stringMatching(new RegExp(`^finding\\.${code}(\\.|$)`)));
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

  test('word nothing that is never said', () => {
    const unused = Object.keys(chinese).filter((key) => !isUsed(key) && !isUsed(stemOf(key)));
    expect(unused).toEqual([]);
    expect(isUsed('summary.unheardOf')).toBe(false);
    expect(isUsed('row.penalties.unheardOf')).toBe(false);
  });
});

const code = ['lib', 'components', 'entrypoints', 'cli']
  .flatMap((part) =>
    readdirSync(part, { recursive: true, encoding: 'utf8' }).map((file) => `${part}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .concat('wxt.config.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const words = new Set(code.replace(/(?<=\d)_(?=\d)/g, '').match(/\w+/g));
/** How keys begin that are put together: `severity.` of `severity.${severity}`. */
const stems = [...code.matchAll(/`((?:[a-z]+\.)+)\$\{/g)].map(([, stem = '']) => stem);

/** Whether the code names a key, or puts keys together that begin so, and knows all words of its rest. */
function isUsed(key: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  return stems.some((stem) => {
    const rest = key.startsWith(stem) ? key.slice(stem.length).match(/\w+/g) : null;
    return rest?.every((word) => words.has(word)) ?? false;
  });
}

/** A key without its plural form. */
function stemOf(key: string): string {
  return key.replace(/\.(one|other)$/, '');
}

/** By key, the sorted placeholders of its sentence; a key's plural forms count as one sentence. */
function placeholders(messages: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [key, sentence] of Object.entries(messages)) {
    const name = stemOf(key);
    const names = found.get(name) ?? new Set();
    for (const [, placeholder = ''] of sentence.matchAll(/\{(\w+)\}/g)) names.add(placeholder);
    found.set(name, names);
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort()]));
}
