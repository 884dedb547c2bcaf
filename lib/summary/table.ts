import { spreadsheetCell } from './cell-words.ts';
import { localTime } from './closing.ts';
import { htmlTable } from './html.ts';
import { enumeration, firstWorded } from './names.ts';
import type { Translate } from './translate.ts';
import { eachFinding, isReckoned, type SummaryView } from './view.ts';
import type { WordedFinding } from './word-finding.ts';
import type { WordedIdentity } from './word-identity.ts';

/** In this order; what tells reports apart comes first, what programs want last. */
const columns = [
  'organ',
  'year',
  'number',
  'severity',
  'rule',
  'message',
  'place',
  'text',
  'expected',
  'detail',
  'status',
  'url',
  'auditedAt',
  'version',
  'code',
] as const;

interface Row extends Partial<Record<(typeof columns)[number], string>> {
  /** Whether it names figures that nobody has written down. */
  readonly isReckoned?: boolean;
}

/** A table of findings: its column heads, and a row a doubt and a finding. */
export interface FindingTable {
  /** null where they are left out, to be pasted below others. */
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The findings of reports, one report below the other, each row with whose report it is. That the office's
 * own records decide stands in the head of the presumed figures; without heads, beside the first of them.
 */
export function tableOf(
  views: readonly SummaryView[],
  withHeader: boolean,
  translate: Translate,
): FindingTable {
  const rows = views.flatMap((view) => rowsOf(view, translate));
  const first = withHeader ? undefined : rows.find(({ isReckoned }) => isReckoned);
  const told = (row: Row): Row => {
    const { expected = '' } = row;
    if (row !== first) return row;
    return { ...row, expected: translate('summary.recordsDecide', { expected }) };
  };
  return {
    header: withHeader ? columns.map((column) => translate(`summary.column.${column}`)) : null,
    rows: rows.map((row) => {
      const cells = told(row);
      return columns.map((column) => spreadsheetCell(cells[column] ?? ''));
    }),
  };
}

/** As tab-separated values. */
export function tabSeparated({ header, rows }: FindingTable): string {
  return [...(header ? [header] : []), ...rows].map((row) => `${row.join('\t')}\n`).join('');
}

export function tableHtml({ header, rows }: FindingTable): string {
  return htmlTable(header, rows);
}

/** Where nothing was found, a row says so: a report that left no row would not have been audited. */
function rowsOf(view: SummaryView, translate: Translate): Row[] {
  const { doubts, ignored, organ, year, source, verdict } = view;
  const setAside = (note: string) =>
    [translate('summary.ignored'), ...(note === '' ? [] : [note])].join(translate('list.colon'));
  const doubted = doubts.map(({ notes, words }): Row => {
    return { severity: translate('summary.doubt'), message: words, code: notes.join(' ') };
  });
  /** As in the popup's list, where what tells of one slip has one number. */
  const numbers = new Map(
    [...view.findings, ...ignored].flatMap((worded, index) =>
      [worded, ...worded.also].map(({ finding }) => [finding.id, String(index + 1)] as const),
    ),
  );
  const found = [
    ...eachFinding(view).map((worded) => ({ worded, status: translate('summary.open') })),
    ...ignored.map((worded) => ({ worded, status: setAside(worded.note) })),
  ].map(({ worded, status }): Row => {
    return { ...cellsOf(worded, translate), number: numbers.get(worded.finding.id) ?? '', status };
  });
  const about: Row = {
    organ,
    year,
    url: source.url || source.title,
    auditedAt: localTime(source.auditedAt),
    version: source.version,
  };
  return [...doubted, ...(found.length > 0 ? found : [{ message: verdict }])].map((row) => {
    return { ...about, ...row };
  });
}

function cellsOf(worded: WordedFinding, translate: Translate): Row {
  const { finding, severity, message, place, broken, equallyPlausible } = worded;
  // One of several would read as the verdict; the message names them all.
  const certain = equallyPlausible === 1 ? (finding.fixes[0] ?? []) : [];
  return {
    severity,
    rule: firstWorded(translate, [`rule.${finding.code}`, finding.code]),
    message,
    place,
    text: [...finding.quotes, ...finding.where].flatMap(({ text }) => text || []).join(' / '),
    expected: certain.map(({ to }) => to).join(' / '),
    detail: sumsInShort(broken, translate),
    code: finding.code,
    isReckoned: isReckoned(finding),
  };
}

/** "（七）总计 0 ≠ 14、总计列 0 ≠ 14": the identities that do not hold, of many the first. */
export function sumsInShort(broken: readonly WordedIdentity[], translate: Translate): string {
  const inShort = broken.map(({ heading, left, right }) =>
    translate('equation.short', { heading, left: left.sum, right: right.sum }),
  );
  return enumeration([...new Set(inShort)], translate);
}
