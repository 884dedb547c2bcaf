import { decisionOf, type KeptFinding, type KeptItem } from '../../archive/kept.ts';
import { severities } from '../../findings/finding.ts';
import { firstWorded } from '../../summary/names.ts';
import type { Translate } from '../../summary/translate.ts';
import type { ExportInput, ReportIn } from '../input.ts';
import { nameOf, organInWords, standingInWords, stateInWords } from '../standing.ts';
import { linkTo, type Sheet, type SheetCell } from './sheet.ts';

const widths = {
  organ: 28,
  year: 8,
  severity: 8,
  rule: 16,
  message: 60,
  place: 36,
  expected: 16,
  decision: 12,
  note: 24,
  source: 40,
  auditedAt: 17,
  version: 10,
  code: 22,
} as const;

type Column = keyof typeof widths;
type Row = Partial<Readonly<Record<Column, SheetCell>>>;

/**
 * All findings of all reports, a row each, the gravest first within a report. What gave no report has a row as
 * well: it was not checked. With `all` each report has one, also where nothing was found.
 */
export function problemsSheet(
  { items }: Pick<ExportInput, 'items'>,
  note: string | null,
  translate: Translate,
  all = false,
): Sheet {
  const columns = Object.entries(widths) as [Column, number][];
  const rows = items.flatMap((item) => rowsOf(item, translate, all));
  return {
    name: translate('export.problems'),
    note,
    columns: columns.map(([column, width]) => ({
      head: translate(`export.column.${column}`),
      width,
    })),
    rows: rows.map((row) => columns.map(([column]) => row[column] ?? null)),
    sticky: 2,
  };
}

function rowsOf(item: KeptItem, translate: Translate, all: boolean): Row[] {
  const about: Row = {
    source: linkTo(item.address, item.address ?? item.file ?? ''),
    auditedAt: { moment: item.at },
    version: item.by,
  };
  if (item.reports.length === 0) {
    const row = { organ: nameOf(item), severity: translate('export.notChecked') };
    return [{ ...about, ...row, message: stateInWords(item, translate) }];
  }
  return item.reports.flatMap((report): Row[] => {
    const one = { item, report };
    const own = { ...about, organ: organInWords(one, translate), year: report.member.year };
    const doubted = report.doubts.map((doubt) => ({
      ...own,
      severity: translate('summary.doubt'),
      message: doubt[translate.language],
      code: report.notes.join(' '),
    }));
    const found = inOrder(report.findings).map((finding) => ({
      ...own,
      ...findingCells(finding, one, translate),
    }));
    const none =
      all && found.length === 0 ? [{ ...own, message: standingInWords(one, translate) }] : [];
    return [...doubted, ...found, ...none];
  });
}

function inOrder(findings: readonly KeptFinding[]): KeptFinding[] {
  const weightOf = ({ severity }: KeptFinding) => severities.indexOf(severity);
  return findings.toSorted((a, b) => weightOf(a) - weightOf(b));
}

function findingCells(finding: KeptFinding, { item, report }: ReportIn, translate: Translate): Row {
  const { language } = translate;
  const { id, code, severity, message, place, notice } = finding;
  const decision = decisionOf(item, report, id);
  return {
    severity: translate(`severity.${severity}`),
    rule: firstWorded(translate, [`rule.${code}`, code]),
    message: message[language],
    place: place[language],
    expected: notice[language].presumed.join(translate('list.or')),
    decision: translate(`export.decision.${decision?.state ?? 'open'}`),
    note: decision?.note ?? null,
    code,
  };
}
