import { tableIn } from '../../harness/reports/report-of.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import type { Finding } from '../../lib/findings/finding.ts';
import type { Field } from '../../lib/forms/form.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import { readingOf } from '../../lib/report/report.ts';
import { findingOf } from './audit-of.ts';

const total: Field = { table: 'applications', row: 'totalProcessed', column: 'total' };
const naturalPerson: Field = { ...total, column: 'naturalPerson' };

function place(field: Field, text: string) {
  return { ...field, text, cell: fieldKey(field) };
}

/** （七）总计 · 总计 is 14 where all its parts are 0. */
export const wrongTotal: Finding = findingOf({
  id: 'arithmetic-14',
  code: 'arithmetic',
  variant: 'cell',
  arguments: { cell: { place: total }, from: 14, to: 0 },
  where: [place(total, '14')],
  broken: [
    { identity: 'row:totalProcessed', left: 0, right: 14 },
    { identity: 'items:total', left: 0, right: 14 },
    { identity: 'balance:total', left: 0, right: 14 },
  ],
  fixes: [[{ ...total, from: 14, to: 0 }]],
});

/** The same break, with two explanations that are equally plausible and one that is less so. */
export const eitherCell: Finding = findingOf({
  id: 'arithmetic-either',
  code: 'arithmetic',
  variant: 'choice',
  arguments: {
    count: 2,
    changes: {
      explanations: [[{ ...total, from: 14, to: 0 }], [{ ...naturalPerson, from: 0, to: 14 }]],
    },
  },
  where: [place(total, '14'), place(naturalPerson, '0')],
  broken: [{ identity: 'row:totalProcessed', left: 0, right: 14 }],
  fixes: [
    [{ ...total, from: 14, to: 0 }],
    [{ ...naturalPerson, from: 0, to: 14 }],
    [{ ...total, column: 'business', from: 0, to: 14 }],
  ],
  equallyPlausible: 2,
});

/** The blank 总计 column of 西镇乡 2023. */
export function blankTotals(audit: Audit): Finding {
  const rows = Object.keys(tableIn(audit.report, 'applications').readings);
  const blanks = rows
    .map((row) => ({ ...total, row }))
    .filter((field) => readingOf(audit.report, field).state === 'blank');
  return findingOf({
    id: 'blank-applications',
    code: 'blank-cell',
    severity: 'warning',
    variant: 'line',
    arguments: {
      table: { table: 'applications' },
      lines: { lines: [{ table: 'applications', row: null, column: 'total' }] },
      blanks: { blanks: { '': blanks.length } },
    },
    where: blanks.map((field) => place(field, '')),
  });
}

export const alteredLabel: Finding = findingOf({
  id: 'label',
  code: 'label-altered',
  severity: 'advice',
  arguments: { text: '本年度止件数', expected: '本年废止件数' },
  where: [
    { table: 'disclosure', row: null, column: 'repealed', text: '本年度止件数', cell: 'label' },
  ],
});

export const missingPart: Finding = findingOf({
  id: 'missing-overview',
  code: 'missing-section',
  severity: 'warning',
  arguments: { section: { section: 'overview' } },
});
