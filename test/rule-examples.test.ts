import { describe, expect, test } from 'vitest';
import { htmlPage } from '../harness/reports/documents.ts';
import { examplePage } from '../harness/reports/example-page.ts';
import { exampleSetOf } from '../harness/reports/example-set.ts';
import { examplesOf, ruleDocuments } from '../harness/rule-examples.ts';
import { auditPage } from '../lib/audit.ts';
import { checkCollection } from '../lib/collection/check-collection.ts';
import { betweenRules } from '../lib/collection/rules/index.ts';
import type { Audit, Outcome } from '../lib/findings/audit.ts';
import type { Finding } from '../lib/findings/finding.ts';
import { wordBetween } from '../lib/summary/word-between.ts';
import { wordFinding } from '../lib/summary/word-finding.ts';
import { inChinese } from './support/translators.ts';

const SEVERITIES = { error: '错误', warning: '提醒', advice: '建议' } as const;
const HEAD = /^# (.+) `(.+)`\n\n([^ ]+) · [^ ]+ · .+\n\n## 说明\n/u;
const ENGLISH: Readonly<Record<string, string>> = {
  错误: 'error',
  提醒: 'warning',
  建议: 'suggestion',
};
const HEADINGS = '说明 不通过的例子 通过的例子 (?:依据 )?什么时候可以忽略 [A-Z][\\w -]+';

const audits = new Map<string, Audit>();

/** The audit of an example's page; the same example is audited once. */
function auditOf(text: string): Audit {
  const known = audits.get(text);
  if (known) return known;
  const [audit, ...others] = auditPage(htmlPage(examplePage(text)));
  expect(others).toEqual([]);
  if (!audit) throw new Error('no report was read');
  audits.set(text, audit);
  return audit;
}

test('a report of which nothing is said is sound', () => {
  const { findings, checks } = auditOf('');
  expect(findings).toEqual([]);
  expect(checks).toMatchObject({ failed: 0, incomplete: 0 });
});

test('a row or column that no form has is no example', () => {
  const table = '三、收到和处理政府信息公开申请情况\n';
  expect(() => examplePage(`${table}| | 总计 |\n| 八、驳回 | 1 |`)).toThrow('八、驳回');
  expect(() => examplePage(`${table}| | 总数 |\n| 一、本年新收 | 1 |`)).toThrow('总数');
});

/** What is found in an example, and how the rule that it is about ended. */
interface Found {
  readonly findings: readonly Finding[];
  readonly messages: readonly string[];
  readonly outcome: Outcome | undefined;
}

function foundIn(text: string, code: string): Found {
  const between = betweenRules.filter((rule) => rule.code === code);
  if (between.length === 0) {
    const { report, findings, rules } = auditOf(text);
    const messages = findings.map((finding) => wordFinding(finding, report, inChinese).message);
    return { findings, messages, outcome: rules[code] };
  }
  const { members, options } = exampleSetOf(text);
  const { findings, rules } = checkCollection(members, options, between);
  const messages = findings.map((finding) => wordBetween(finding, members, inChinese).message);
  const checks = rules[code] ?? { passed: 0, failed: 0 };
  const outcome = checks.failed > 0 ? 'failed' : checks.passed > 0 ? 'passed' : undefined;
  return { findings, messages, outcome };
}

describe.each(ruleDocuments)('$code', ({ code, markdown }) => {
  const examples = examplesOf(markdown);

  test.each(examples)('$outcome: $text', ({ outcome, text, told }) => {
    const { findings, messages } = foundIn(text, code);
    expect(messages).toEqual(told);
    expect(findings.filter((finding) => finding.code !== code)).toEqual([]);
    expect(findings.length > 0).toBe(outcome === 'fails');
  });

  test('has examples that it fails and passes, and no other block', () => {
    const outcomes = examples.map(({ text }) => foundIn(text, code).outcome);
    expect(outcomes).toEqual(expect.arrayContaining(['failed', 'passed']));
    expect(markdown.match(/^```./gmu)).toHaveLength(examples.length);
  });

  test('has a head that says its name and the severities of its examples', () => {
    const [, name, printed, severities = ''] = HEAD.exec(markdown) ?? [];
    const key = `rule.${code}`;
    expect({ name, printed }).toEqual({
      name: inChinese.has(key) ? inChinese(key) : undefined,
      printed: code,
    });
    const shown = examples.flatMap(({ text }) =>
      foundIn(text, code).findings.map(({ severity }) => SEVERITIES[severity]),
    );
    const stated = severities.split('或');
    expect(new Set(stated)).toEqual(new Set(shown));
    const inEnglish = stated.map((severity) => ENGLISH[severity]).join(' or ');
    expect(markdown.toLowerCase()).toMatch(new RegExp(`\\n## [a-z][\\w -]+\\n\\n${inEnglish}\\. `));
  });

  test('has the same parts as all pages', () => {
    const headings = [...markdown.matchAll(/^## (.*)$/gmu)].map(([, words]) => words);
    expect(headings.join(' ')).toMatch(new RegExp(`^${HEADINGS}$`, 'u'));
  });
});
