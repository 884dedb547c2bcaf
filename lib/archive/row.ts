import * as z from 'zod/mini';
import { forms } from '../forms/index.ts';
import { type Changes, changesSince } from './changes.ts';
import {
  type KeptItem,
  type KeptReport,
  keptFindingSchema,
  keptItemSchema,
  keptReportSchema,
} from './kept.ts';

const finding = z.pick(keptFindingSchema, {
  id: true,
  code: true,
  severity: true,
  question: true,
  message: true,
  place: true,
  group: true,
});

/** What lists show of a kept report: all but its figures, its text and what explains its findings. */
const rowReportSchema = z.extend(
  z.pick(keptReportSchema, {
    key: true,
    checks: true,
    complete: true,
    notes: true,
    publishedOn: true,
    signedOn: true,
    daysLate: true,
  }),
  {
    form: z.nullable(z.string()),
    family: z.string(),
    organ: z.nullable(z.string()),
    year: z.nullable(z.int()),
    /** The figures that its form names as those that matter most; null for what is blank or not read. */
    figures: z.array(
      z.object({
        table: z.string(),
        row: z.string(),
        column: z.string(),
        value: z.nullable(z.number()),
      }),
    ),
    findings: z.array(finding),
  },
);

/** What lists show of a kept item. */
export const rowSchema = z.extend(z.omit(keptItemSchema, { reports: true, earlier: true }), {
  reports: z.array(rowReportSchema),
  /** Since the content that was audited before; null where there was none. */
  changes: z.nullable(
    z.object({ mended: z.int(), unmended: z.int(), fresh: z.int(), unsure: z.int() }),
  ),
});

export type Row = z.infer<typeof rowSchema>;
export type RowReport = z.infer<typeof rowReportSchema>;
export type RowFinding = z.infer<typeof finding>;

export function rowOf(item: KeptItem): Row {
  const { reports, earlier: _earlier, ...rest } = item;
  return { ...rest, reports: reports.map(rowReportOf), changes: countsOf(changesSince(item)) };
}

function countsOf(changes: Changes | null): Row['changes'] {
  if (changes === null) return null;
  const { mended, unmended, fresh, unsure } = changes;
  return {
    mended: mended.length,
    unmended: unmended.length,
    fresh: fresh.length,
    unsure: unsure.length,
  };
}

function rowReportOf(report: KeptReport): RowReport {
  const { key, member, checks, complete, notes, publishedOn, signedOn, daysLate } = report;
  const { form, family, organ, year, figures } = member;
  const { keyFigures = [] } = forms.find(({ name }) => name === form) ?? {};
  return {
    key,
    form,
    family,
    organ,
    year,
    checks,
    complete,
    notes,
    publishedOn,
    signedOn,
    daysLate,
    figures: keyFigures.map(({ table, row, column }) => {
      return { table, row, column, value: figures[table]?.[row]?.[column] ?? null };
    }),
    findings: report.findings.map(({ id, code, severity, question, message, place, group }) => ({
      id,
      code,
      severity,
      ...(question && { question }),
      message,
      place,
      ...(group !== undefined && { group }),
    })),
  };
}
