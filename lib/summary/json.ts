import type { Finding } from '../findings/finding.ts';
import type { Reading, Report, ReportTable } from '../report/report.ts';
import type { Crossfoot } from './crossfoot-schema.ts';
import { ignoredFindings, openFindings, type Summary } from './summary.ts';
import type { Translate } from './translate.ts';
import { wordFinding } from './word-finding.ts';

type Figures = Record<string, Record<string, number | null>>;

/** The audit as `crossfoot/1`. */
export function crossfootSummary(summary: Summary, translate: Translate): Crossfoot {
  const { audit, source, ignored } = summary;
  const { report, checks } = audit;
  const finding = (found: Finding) => findingOf(found, report, translate);
  const setAside = ignoredFindings(summary);
  return {
    schema: 'crossfoot/1',
    source: { url: source.url, title: source.title, auditedAt: source.auditedAt },
    report: {
      form: report.form,
      organ: report.organ,
      year: report.year,
      tables: tablesOf(report),
    },
    checks: {
      passed: checks.passed,
      failed: checks.failed,
      incomplete: checks.incomplete,
      notApplicable: checks.notApplicable,
    },
    findings: openFindings(summary).map(finding),
    ...(setAside.length > 0 && {
      ignored: setAside.map((one) => ({ ...finding(one), note: ignored[one.id]?.note ?? '' })),
    }),
  };
}

/** `crossfoot/1` as the clipboard gets it. */
export function jsonSummary(summary: Summary, translate: Translate): string {
  return `${JSON.stringify(crossfootSummary(summary, translate), null, 2)}\n`;
}

function findingOf(finding: Finding, report: Report, translate: Translate) {
  const { id, code, severity, where, quotes, broken, fixes } = finding;
  return {
    id,
    code,
    severity,
    message: wordFinding(finding, report, translate).message,
    where: where.map(({ table, row, column, text }) => ({ table, row, column, text })),
    quotes: quotes.map(({ text, section }) => ({ text, section })),
    broken: broken.map(({ identity, left, right }) => ({ identity, left, right })),
    fixes: fixes.map((changes) =>
      changes.map(({ table, row, column, from, to }) => ({ table, row, column, from, to })),
    ),
  };
}

function tablesOf({ tables }: Report): Crossfoot['report']['tables'] {
  const order = ['applications', 'proceedings', 'disclosure'] as const;
  return Object.fromEntries(
    order.flatMap((name) => (tables[name].found ? [[name, figuresOf(tables[name])]] : [])),
  );
}

function figuresOf({ readings }: ReportTable): Figures {
  const figures: Figures = {};
  for (const [row, cells] of Object.entries(readings)) {
    const known = Object.entries(cells).flatMap(([column, reading]) => {
      const value = figureOf(reading);
      return value === undefined ? [] : [[column, value] as const];
    });
    if (known.length > 0) figures[row] = Object.fromEntries(known);
  }
  return figures;
}

/** A figure, null for a blank; undefined, so no key, where the page has no cell or no figure in it. */
function figureOf(reading: Reading): number | null | undefined {
  if (reading.state === 'blank') return null;
  return reading.state === 'figure' ? reading.value : undefined;
}
