import { expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { enforcementPage } from '../../harness/reports/enforcement-example.ts';
import { auditPage } from '../../lib/audit.ts';
import { forms } from '../../lib/forms/index.ts';

const licences = '| 申请数量 | 受理数量 | 许可数量 | 不予许可数量 | 撤销许可数量 |';

/** What the rule asks of a report with this row of 行政许可. */
function ask(row: string) {
  const [audit] = auditPage(htmlPage(enforcementPage(`行政执法统计年报\n${licences}\n${row}`)));
  const asked = audit?.findings.filter(({ code }) => code === 'doubtful-figures') ?? [];
  return { outcome: audit?.rules['doubtful-figures'], asked: asked.map(({ variant }) => variant) };
}

test.each([
  ['| 12 | 12 | 11 | 1 | 0 |', []],
  ['| 12 | 12 | 10 | 1 | 1 |', []],
  ['|  | 12 | 12 | 0 |  |', ['accepted-applied']],
  ['| 12 | 10 | 11 | 1 | 0 |', ['decided-accepted']],
  ['| 12 | 12 | 10 | 1 | 0 |', ['accepted-decided']],
])('asks of %s: %j', (row, asked) => {
  expect(ask(row)).toEqual({ outcome: asked.length > 0 ? 'failed' : 'passed', asked });
});

test('asks and does not state', () => {
  const [audit] = auditPage(
    htmlPage(enforcementPage(`行政执法统计年报\n${licences}\n| 1 | 2 | 2 | 0 | 0 |`)),
  );
  expect(audit?.findings).toMatchObject([
    { code: 'doubtful-figures', question: true, severity: 'warning' },
  ]);
});

test('has nothing to ask where a figure was not read', () => {
  expect(ask('| 约十件 | 无数据 | 若干 | 若干 | 若干 |').outcome).not.toBe('passed');
});

test('is not about the other forms', () => {
  const others = forms.filter(({ rules }) => !rules.includes('doubtful-figures'));
  expect(others.every(({ relations = [] }) => relations.length === 0)).toBe(true);
});
