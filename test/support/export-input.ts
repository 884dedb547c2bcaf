import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { type Failure, keepFailure } from '../../lib/archive/keep-item.ts';
import { decisionKey, type KeptItem } from '../../lib/archive/kept.ts';
import type { ExportInput } from '../../lib/exports/input.ts';
import type { BetweenFinding } from '../../lib/findings/finding.ts';
import { keepOptions, keptItem } from './kept-item.ts';

const address = (name: string) => `https://www.portal.example/${name}.html`;

const audited = savedPages
  .filter(({ kind }) => kind === 'page')
  .slice(0, 8)
  .map((saved) => keptItem({ ...pageOf(saved), url: address(saved.slug) }));

/** What every kind of table would take for something else. */
export const hostile =
  '=HYPERLINK("http://evil.example","看")<img src=x onerror=alert(1)>,"\u202e\n@SUM(1)';

const failed = (name: string, failure: Omit<Failure, 'title'>, title = name): KeptItem =>
  keepFailure(
    { ...failure, title },
    { address: address(name), file: null, sha256: '' },
    keepOptions,
  );

const failures = [
  failed('declined', { state: 'declined', reason: 'challenge' }, '安河市水务局2023年年报'),
  failed('scan', { state: 'unread', reason: 'scan' }, hostile),
  failed('none', { state: 'no-report', reason: '' }),
];

/** The first error of all items is told to its office, with a note that looks like a formula. */
const [withFinding] = audited.flatMap((item) =>
  item.reports.flatMap((report) => report.findings.map((finding) => ({ item, report, finding }))),
);
if (!withFinding) throw new Error('no page has a finding');
export const toldFinding = withFinding.finding;
const decisions = {
  [decisionKey(withFinding.report, toldFinding.id)]: {
    state: 'told' as const,
    note: '=1+1',
    at: '2026-01-21T08:00:00.000Z',
  },
};

export const items: readonly KeptItem[] = [
  ...audited.map((item) => (item === withFinding.item ? { ...item, decisions } : item)),
  ...failures,
];

const between: BetweenFinding = {
  id: 'carry-over-1',
  code: 'carry-over',
  severity: 'error',
  variant: 'either',
  arguments: {
    year: '2023',
    yearBefore: '2022',
    row: { place: { table: 'applications', row: 'carriedOver', column: null } },
    rowBefore: { place: { table: 'applications', row: 'carriedForward', column: null } },
    figures: {
      beside: [
        {
          place: { table: 'applications', row: 'carriedOver', column: 'total' },
          one: 3,
          other: 2,
        },
      ],
      sign: '≠',
    },
  },
  where: [
    {
      table: 'applications',
      row: 'carriedOver',
      column: 'total',
      text: '3',
      cell: null,
      report: 1,
    },
    {
      table: 'applications',
      row: 'carriedForward',
      column: 'total',
      text: '2',
      cell: null,
      report: 0,
    },
  ],
  quotes: [],
  broken: [],
  fixes: [],
  basis: ['arithmetic'],
  reports: [1, 0],
};

/** Reports of several bodies and years, what could not be read, findings between them, and a run. */
export const exportInput: ExportInput = {
  items,
  between: [between],
  outcomes: {
    rules: {
      'carry-over': { passed: 4, failed: 1, incomplete: 2, notApplicable: 0 },
      'copied-text': { passed: 0, failed: 0, incomplete: 0, notApplicable: 0 },
    },
    crashed: ['copied-text'],
    off: ['parent-below-child'],
  },
  copies: [
    {
      reports: [0, 1],
      shares: [0.874, 0.6],
      rate: 0.874,
      rawRate: 0.912,
      passages: [
        { one: { passage: 0, start: 0, end: 9 }, other: { passage: 0, start: 0, end: 9 } },
      ],
    },
  ],
  runs: [
    {
      version: 1,
      id: 'r',
      name: '某市政府信息公开年报',
      address: 'https://www.portal.example/list',
      startedAt: '2026-01-20T08:00:00.000Z',
      endedAt: '2026-01-20T09:00:00.000Z',
      total: 11,
      ends: { done: 8, declined: 1, unread: 1, 'no-report': 1 },
      keys: items.map(({ key }) => key),
    },
  ],
  unfinished: null,
  bodies: [
    { body: audited[0]?.reports[0]?.member.organ ?? '', years: [2023] },
    { body: '安河市水务局', years: [2023] },
    { body: '安河市没有报告的局', years: [2023] },
  ],
  madeAt: new Date('2026-01-22T08:00:00Z'),
};

export const unfinished: ExportInput = { ...exportInput, unfinished: { done: 11, total: 86 } };
