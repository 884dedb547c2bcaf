import type { Change } from '../findings/finding.ts';
import { ignoredFindings, openFindings, type Summary, wordAll } from './summary.ts';
import type { MessageKey, Translate } from './translate.ts';
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

/** The findings as tab-separated values for a spreadsheet: a header, then a row a finding. */
export function tableSummary(summary: Summary, translate: Translate): string {
  const header = columns.map((column) =>
    translate(`summary.column.${column}` satisfies MessageKey),
  );
  const open = wordAll(openFindings(summary), summary, translate);
  const ignored = wordAll(ignoredFindings(summary), summary, translate);
  const rows = [
    ...open.map((worded) => ({ worded, status: translate('summary.open') })),
    ...ignored.map((worded) => ({ worded, status: ignoredStatus(worded, summary, translate) })),
  ].map(({ worded, status }, index) => cellsOf(worded, index + 1, status, translate));
  return [header, ...rows].map((row) => `${row.map(spreadsheetCell).join('\t')}\n`).join('');
}

function cellsOf(
  { finding, message, place, lines, equallyPlausible }: WordedFinding,
  number: number,
  status: string,
  translate: Translate,
): string[] {
  // One of several would read as the verdict; the message names them all.
  const certain = equallyPlausible === 1 ? (finding.fixes[0] ?? []) : [];
  const expected = certain.map(({ to }: Change) => String(to));
  const texts = finding.where.map(({ text }) => text).filter((text) => text !== '');
  return [
    String(number),
    translate(`severity.${finding.severity}`),
    finding.code,
    message,
    place,
    texts.join(' / '),
    expected.join(' / '),
    lines.join(translate('list.semicolon')),
    status,
  ];
}

function ignoredStatus({ finding }: WordedFinding, { ignored }: Summary, translate: Translate) {
  const note = ignored[finding.id]?.note ?? '';
  const parts = [translate('summary.ignored'), ...(note === '' ? [] : [note])];
  return parts.join(translate('list.colon'));
}

/**
 * One cell of a spreadsheet: no tab or line break ends it early, no quote opens a longer one, and
 * nothing a spreadsheet would take for a formula begins it. An apostrophe before such a cell makes
 * it text (OWASP, "CSV Injection").
 */
export function spreadsheetCell(words: string): string {
  const line = words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return /^[\s"']*[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}
