import { withoutFormula } from '../summary/cell-words.ts';
import { localTimes } from '../summary/closing.ts';
import type { Translate } from '../summary/translate.ts';
import { visible } from '../summary/visible.ts';
import { type ExportInput, unfinishedInWords } from './input.ts';
import { problemsSheet } from './sheets/problems.ts';
import { cellText, type SheetCell } from './sheets/sheet.ts';

/** What tells programs that a text is UTF-8; without it Excel takes Chinese for something else. */
const BOM = '\uFEFF';

/**
 * All findings as comma-separated values (RFC 4180), a row each; a report without any has a row that says so,
 * as has what was not checked. Nothing in it is taken for a formula.
 */
export function csvOf(input: ExportInput, translate: Translate): string {
  const note = unfinishedInWords(input, translate);
  const { columns, rows } = problemsSheet(input, null, translate, true);
  const heads = columns.map(({ head }) => head);
  const unfinished: SheetCell[][] =
    note === null ? [] : [['', null, translate('summary.doubt'), null, note]];
  const momentText = localTimes();
  const lines = [heads, ...unfinished, ...rows].map((row) =>
    heads.map((_, index) => field(cellText(row[index] ?? null, momentText))).join(','),
  );
  return BOM + lines.map((line) => `${line}\r\n`).join('');
}

/** A line break within a field stays one; signs that nobody sees go. */
function field(words: string): string {
  const plain = withoutFormula(visible(words).replace(/[^\P{Cc}\n]+/gu, ' '));
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
