import { expect, test } from 'vitest';
import { htmlDocument } from '../../harness/reports/documents.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Form } from '../../lib/forms/form.ts';
import { forms } from '../../lib/forms/index.ts';
import { joinedMarks } from '../../lib/forms/marks.ts';
import { pageOf } from '../../lib/sources/html/dom/dom.ts';
import { createMarkers } from '../../lib/sources/html/markers.ts';
import { readPage } from '../../lib/sources/html/read-page.ts';
import { wordFinding } from '../../lib/summary/word-finding.ts';
import { inChinese } from '../support/translators.ts';

const at = (row: string, column: string) => ({ table: 'drills', row, column });

/** A form that nobody has heard of: what a form is stands in one place, and here is another of it. */
const drills: Form = {
  name: 'drills',
  family: 'drills',
  years: { from: 2020, to: 9999 },
  source: '演练办〔2020〕1号',
  title: { pattern: '消防演练.{0,6}报告', subject: '消防演练', ends: '报告' },
  sections: [
    { key: 'drillsHeld', heading: '演练次数与得分' },
    { key: 'drillsNext', heading: '下年演练安排', words: { 演练: 0.2, 来年: 0.5, 打算: 0.5 } },
  ],
  tables: [
    {
      key: 'drills',
      section: 'drillsHeld',
      familiar: 3,
      parts: [
        {
          rows: [
            { key: 'spring', text: '春季演练', group: [] },
            { key: 'autumn', text: '秋季演练', group: [] },
            { key: 'year', text: '全年合计', group: [] },
          ],
          columns: [
            { key: 'held', text: '演练次数', group: [] },
            { key: 'hours', text: '演练时长', group: [], measure: 'amount' },
            { key: 'points', text: '演练得分', group: [] },
          ],
        },
      ],
    },
  ],
  identities: [
    { id: 'held', left: [at('spring', 'held'), at('autumn', 'held')], right: [at('year', 'held')] },
    {
      id: 'hours',
      left: [at('spring', 'hours'), at('autumn', 'hours')],
      right: [at('year', 'hours')],
      tolerance: 0.1,
    },
    {
      id: 'points',
      left: [{ ...at('year', 'held'), coefficient: 2 }],
      right: [at('year', 'points')],
    },
  ],
  alternatives: [],
  deadlines: { department: '02-28', government: '02-28' },
  marks: {
    tables: [['演练时长', '演练得分']],
    sections: [['演练安排']],
    labels: ['演练次数'],
    titles: ['消防演练报告'],
    pageTitles: [['消防演练', '报告']],
  },
  spoken: {
    quantities: {
      held: { words: '开展消防演练', meanings: [[at('year', 'held')]] },
    },
    topics: {},
    units: '次',
    absolutes: [],
    tallies: [],
  },
  duties: {},
  rules: [],
};

interface Told {
  readonly rows?: readonly string[];
  readonly said?: string;
  readonly next?: string;
  readonly signed?: string;
}

/** What is found on its page, with the rows, sentence and headings that are given. */
function audit({
  rows = ['春季演练 3 4.52 6', '秋季演练 5 6.11 10', '全年合计 8 10.6 16'],
  said = '全年开展消防演练8次。',
  next = '二、下年演练安排',
  signed = '2024年2月1日',
}: Told = {}) {
  const cells = ['季节 演练次数 演练时长 演练得分', ...rows].map(
    (row) => `<tr><td>${row.split(' ').join('</td><td>')}</td></tr>`,
  );
  const document = htmlDocument(`<title>公告</title>
<h1>青岭县水务局2023年消防演练报告</h1>
<p>一、演练次数与得分</p>
<p>${said}</p>
<table>${cells.join('')}</table>
<p>${next}</p>
<p>继续按季度安排。</p>
<p>青岭县水务局</p><p>${signed}</p>`);
  const all = [...forms, drills];
  const markers = createMarkers({ ...joinedMarks(all.map(({ marks }) => marks)), totals: '合计' });
  const [only, ...others] = auditPage(readPage(pageOf(document), markers).page, { forms: all });
  expect(others).toEqual([]);
  if (!only) throw new Error('no report was read');
  const words = only.findings.map((one) => wordFinding(one, only.report, inChinese).message);
  return { ...only, words };
}

test('a form of its own is read, checked and found sound', () => {
  const { report, findings, checks, words } = audit();
  expect([report.form.name, report.organ, report.year]).toEqual(['drills', '青岭县水务局', 2023]);
  expect(words).toEqual([]);
  expect(findings).toEqual([]);
  expect(checks).toEqual({ passed: 3, failed: 0, incomplete: 0, notApplicable: 0 });
});

test.each([
  [
    ['春季演练 3 4.52 6', '秋季演练 5 6.11 10', '全年合计 9 10.6 16'],
    '全年合计 · 演练次数 是 9，应为 8',
  ],
  [
    ['春季演练 3 4.52 6', '秋季演练 5 6.11 10', '全年合计 8 10.6 18'],
    '全年合计 · 演练得分 是 18，疑为 16',
  ],
])('the wrong cell is named by the form’s words: %s', (rows, message) => {
  expect(audit({ rows, said: '按季度开展。' }).words).toEqual([message]);
});

test('a tolerance is kept, and no more than it', () => {
  const rows = (hours: string) => [
    '春季演练 3 4.52 6',
    '秋季演练 5 6.11 10',
    `全年合计 8 ${hours} 16`,
  ];
  expect(audit({ rows: rows('10.72') }).checks.failed).toBe(0);
  expect(audit({ rows: rows('10.75') }).checks.failed).toBe(1);
});

test('its spoken word is compared with its table', () => {
  const { findings } = audit({ said: '全年开展消防演练12次。' });
  expect(findings).toMatchObject([
    {
      code: 'text-contradicts-table',
      arguments: { claimed: { number: 12 }, actual: { number: 8 } },
    },
  ]);
});

test('its sections and its deadline are its own', () => {
  expect(audit({ next: '二、来年演练打算' }).findings).toEqual([]);
  expect(audit({ next: '二、其他' }).findings).toMatchObject([
    { code: 'missing-section', arguments: { section: { section: 'drillsNext' } } },
  ]);
  expect(audit({ signed: '2024年3月1日' }).findings).toMatchObject([
    { code: 'late-publication', arguments: { deadline: '2024-02-28' } },
  ]);
});
