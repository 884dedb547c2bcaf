import type { Translate } from './translate.ts';
import type { SummaryView } from './view.ts';
import { visible } from './visible.ts';
import type { WordedFinding } from './word-finding.ts';

const columns = [
  'number',
  'severity',
  'code',
  'message',
  'place',
  'text',
  'expected',
  'detail',
  'status',
] as const;

/** The findings as tab-separated values for a spreadsheet: a header, a row a doubt, a row a finding. */
export function tableOf({ doubts, findings, ignored }: SummaryView, translate: Translate): string {
  const header = columns.map((column) => translate(`summary.column.${column}`));
  const setAside = (note: string) =>
    [translate('summary.ignored'), ...(note === '' ? [] : [note])].join(translate('list.colon'));
  const doubted = doubts.map(({ notes, words }) => {
    const told = ['', translate('summary.doubt'), notes.join(' '), words];
    return columns.map((_, index) => told[index] ?? '');
  });
  const rows = [
    ...findings.map((worded) => [...cellsOf(worded, translate), translate('summary.open')]),
    ...ignored.map((worded) => [...cellsOf(worded, translate), setAside(worded.note)]),
  ].map((cells, index) => [String(index + 1), ...cells]);
  return [header, ...doubted, ...rows]
    .map((row) => `${row.map(spreadsheetCell).join('\t')}\n`)
    .join('');
}

/** All but the number and the status. */
function cellsOf(worded: WordedFinding, translate: Translate): string[] {
  const { finding, severity, message, place, lines, equallyPlausible } = worded;
  // One of several would read as the verdict; the message names them all.
  const certain = equallyPlausible === 1 ? (finding.fixes[0] ?? []) : [];
  return [
    severity,
    finding.code,
    message,
    place,
    finding.where.flatMap(({ text }) => text || []).join(' / '),
    certain.map(({ to }) => to).join(' / '),
    lines.join(translate('list.semicolon')),
  ];
}

/**
 * One cell of a spreadsheet: no tab or line break ends it early, no quote opens a longer one, and
 * nothing a spreadsheet would take for a formula begins it. An apostrophe before such a cell makes
 * it text (OWASP, "CSV Injection").
 */
export function spreadsheetCell(words: string): string {
  const line = visible(words)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return /^[\s"']*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}
