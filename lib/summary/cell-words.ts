import { visible } from './visible.ts';

/**
 * One cell of tab-separated values: no tab or line break ends it early, no quote opens a longer one, and
 * nothing a spreadsheet would take for a formula begins it.
 */
export function spreadsheetCell(words: string): string {
  return withoutFormula(visible(words).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
}

/** An apostrophe before what a spreadsheet would take for a formula makes it text (OWASP, "CSV Injection"). */
export function withoutFormula(words: string): string {
  const seen = visible(words).trim();
  return /^[\s"']*[=+\-@＝＋－＠]/u.test(seen) ? `'${seen}` : seen;
}
