import type { FormPlace } from '../findings/finding.ts';
import type { Translate } from './translate.ts';

/** The first of these keys in words; the last, where none has a wording. */
export function firstWorded(translate: Translate, keys: readonly string[]): string {
  const key = keys.find((candidate) => translate.has(candidate));
  return key !== undefined && translate.has(key) ? translate(key) : (keys.at(-1) ?? '');
}

export function nameOfTable(translate: Translate, table: string, length: 'full' | 'short'): string {
  const full = `table.${table}`;
  return firstWorded(translate, length === 'short' ? [`${full}.short`, full] : [full]);
}

export function nameOfRow(translate: Translate, table: string, row: string): string {
  return firstWorded(translate, [`row.${table}.${row}.short`, `row.${table}.${row}`, row]);
}

/** `row` matters where one column key means two things: 收费金额 and 采购总金额 are both `amount`. */
export function nameOfColumn(
  translate: Translate,
  table: string,
  column: string,
  row: string | null = null,
): string {
  const stem = `column.${table}`;
  return firstWorded(translate, [`${stem}.${row}.${column}`, `${stem}.${column}`, column]);
}

/** "（七）总计 · 总计"; in table 四, which has one row, the column alone; a whole line by its own name. */
export function nameOfPlace(translate: Translate, { table, row, column }: FormPlace): string {
  const parts = [
    row !== null && (table !== 'proceedings' || column === null)
      ? nameOfRow(translate, table, row)
      : null,
    column !== null ? nameOfColumn(translate, table, column, row) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : nameOfTable(translate, table, 'full');
}

/** "表三 · （七）总计 · 总计". */
export function nameInReport(translate: Translate, place: FormPlace): string {
  const name = nameOfPlace(translate, place);
  const isTable = place.row === null && place.column === null;
  return isTable ? name : `${nameOfTable(translate, place.table, 'short')} · ${name}`;
}

/** The name of an arithmetic term inside its own group: "结果维持", without "行政复议". */
export function shortNameOfColumn(translate: Translate, table: string, column: string): string {
  return firstWorded(translate, [
    `column.${table}.${column}.short`,
    `column.${table}.${column}`,
    column,
  ]);
}
