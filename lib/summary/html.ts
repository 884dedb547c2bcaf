import { withoutFormula } from './cell-words.ts';
import { visible } from './visible.ts';

/** Word, WPS and mail programs keep what a style attribute says, and drop style sheets. */
const styles = {
  heading: 'font-size:16px;font-weight:bold',
  table: 'border-collapse:collapse',
  cell: 'border:1px solid #808080;padding:3px 6px;text-align:left;vertical-align:top',
} as const;

/** Words as HTML that shows just these words; a line break stays one. */
export function escapeHtml(words: string): string {
  return visible(words)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/\r\n?|\n/g, '<br>');
}

export function heading(words: string): string {
  return `<p style="${styles.heading}">${escapeHtml(words)}</p>`;
}

export function paragraphs(lines: readonly string[]): string {
  return lines.map((words) => `<p>${escapeHtml(words)}</p>`).join('');
}

/** A table for Word and for a spreadsheet alike: no cell of it is taken for a formula. */
export function htmlTable(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
): string {
  const row = (tag: 'th' | 'td') => (cells: readonly string[]) => {
    const inTags = (words: string) =>
      `<${tag} style="${styles.cell}">${escapeHtml(withoutFormula(words))}</${tag}>`;
    return `<tr>${cells.map(inTags).join('')}</tr>`;
  };
  const head = header === null ? '' : `<thead>${row('th')(header)}</thead>`;
  const body = rows.map(row('td')).join('');
  return `<table border="1" style="${styles.table}">${head}<tbody>${body}</tbody></table>`;
}
