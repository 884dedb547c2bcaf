/** One field of the form. */
export interface Field {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A field in a sum, `coefficient` times: 1 where not given. */
export interface Term extends Field {
  readonly coefficient?: number;
}

/** The fields of a table where some rows meet some columns, row by row. */
export function fieldsIn(
  table: string,
  rows: readonly string[],
  columns: readonly string[],
): Field[] {
  return rows.flatMap((row) => columns.map((column) => ({ table, row, column })));
}
