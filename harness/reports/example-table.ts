import type { Alternative, Line, Part, Table } from '../../lib/forms/form.ts';
import type { PlainCell, PlainTable } from './report-of.ts';

/** A table of an example, and the labels it prints in place of the form's, by the form's words. */
export interface ExampleTable {
  readonly rows: PlainTable;
  readonly altered: ReadonlyMap<string, string>;
}

const CORNERS: readonly string[] = ['', '信息内容'];
const NO_SUCH_ROW = '没有这一行';

/** The cells of "| 规章 | 0 | 3 |". */
export function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Whether these cells are a header: their first is a corner, the others labels of columns. */
export function isHeader([first = '']: readonly string[]): boolean {
  return CORNERS.includes(first);
}

/** The line with this label: the form's words, a variant, or how they begin. */
export function lineOf(lines: readonly Line[], label: string): Line | undefined {
  const [, group = '', words = label] = /^(（[一二三四五六]）)(\d.*)$/u.exec(label) ?? [];
  const near = lines.filter((line) => line.group.at(-1)?.startsWith(group) ?? group === '');
  return (
    near.find(({ text, variants }) => text === words || variants?.includes(words)) ??
    near.find(({ text }) => text.startsWith(words))
  );
}

/**
 * A sound table with the rows of an example in it. A column label that the form does not have is
 * printed in the place of the column where it stands.
 */
export function exampleTable(
  table: Table,
  sound: PlainTable,
  lines: readonly string[],
  alternatives: readonly Alternative[],
): ExampleTable {
  const rows: Record<string, PlainTable[string]> = { ...sound };
  const altered = new Map<string, string>();
  let labels: readonly string[] = [];
  for (const cells of lines.map(cellsOf)) {
    const [label = '', ...figures] = cells;
    if (isHeader(cells)) {
      labels = figures;
      continue;
    }
    const { row, part, columns } = rowOf(table, label);
    if (figures[0] === NO_SUCH_ROW) {
      delete rows[row.key];
      continue;
    }
    const printed = alternatives.filter(({ leavesOut }) =>
      alternatives.some(
        (other) => other.leavesOut.includes(row.key) && !leavesOut.includes(row.key),
      ),
    );
    for (const { leavesOut } of printed) for (const left of leavesOut) delete rows[left];
    const written: Record<string, PlainCell> = {};
    for (const { key } of part.columns) written[key] = 0;
    Object.assign(written, Array.isArray(rows[row.key]) ? {} : rows[row.key]);
    for (const [index, name] of labels.entries()) {
      const known = lineOf(columns, name);
      const column = known ?? (labels.length === columns.length ? columns[index] : undefined);
      if (!column) throw new Error(`no column "${name}" in the row "${label}"`);
      if (!known) altered.set(column.text, name);
      written[column.key] = figures[index] || null;
    }
    rows[row.key] = written;
  }
  return { rows, altered };
}

/** The row with this label, or, in a table of one row, the columns below it. */
function rowOf(table: Table, label: string) {
  for (const part of table.parts) {
    const row = lineOf(part.rows, label);
    if (row) return { row, part, columns: part.columns };
    const [only] = part.rows;
    const columns = columnsBelow(part, label);
    if (only && columns.length > 0) return { row: only, part, columns };
  }
  throw new Error(`no row "${label}" in the table`);
}

function columnsBelow(part: Part, label: string): readonly Line[] {
  return part.rows.length === 1 ? part.columns.filter(({ group }) => group.includes(label)) : [];
}
