import { reportOf } from '../../harness/reports/report-of.ts';
import { filled, type WrittenReport, writtenReport } from '../../harness/reports/written-report.ts';
import { auditReport } from '../../lib/audit.ts';
import type { Member } from '../../lib/collection/member.ts';
import { memberOf } from '../../lib/collection/member-of.ts';

type Tables = Pick<
  Parameters<typeof filled>[0] & object,
  'applications' | 'disclosure' | 'proceedings'
>;

/** The member of a sound report for 2023 without figures, but for what is given. */
export function memberWith(
  { form = 'annual-2021', ...tables }: Tables & { form?: 'annual-2019' | 'annual-2021' } = {},
  written: Partial<WrittenReport> = {},
): Member {
  const report = writtenReport({ organ: '青岭县水务局', year: 2023, figures: 'none', ...written });
  const { organ, year } = report;
  const figures = reportOf({ ...filled({ form, ...tables }), organ, year });
  return memberOf(auditReport({ ...report, form: figures.form, tables: figures.tables }));
}

/** Row of 表三: applicants by their place, the total at the end. */
export const row = (
  naturalPerson: number | null,
  business: number | null,
  total: number | null,
) => [naturalPerson, business, 0, 0, 0, 0, total];

/** A member with nothing but its sentences. */
export function textMember(organ: string, year: number, sentences: readonly string[]): Member {
  return {
    id: `${organ}/${year}`,
    form: null,
    family: 'annual',
    organ,
    year,
    title: null,
    figures: {},
    repeated: [],
    passages: sentences.map((text, index) => ({ section: 'overview', text, block: `t${index}` })),
    told: [],
    reorganised: false,
    truncated: false,
  };
}
