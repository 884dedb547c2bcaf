export type TableName = 'disclosure' | 'applications' | 'proceedings';
export type FormName = 'annual-2019' | 'annual-2021';

/** Which figures may stand in a cell: a count, a signed change, or an amount of money. */
export type Measure = 'count' | 'change' | 'amount';

/** Whether （六）其他处理 is printed as three rows or, as in the 2019 form, as one. */
export type OtherRows = 'detailed' | 'single';

/** One printed label: its key, the words of the form, and other wordings that mean the same. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly variants?: readonly string[];
  /** Other words that are read as this label, and told as altered. */
  readonly abbreviations?: readonly string[];
}

/** A row or column of the form; `group` are the labels printed above or before it, outermost first. */
export interface Line extends Label {
  readonly group: readonly string[];
  /** A count where not given. */
  readonly measure?: Measure;
  /** Rows that this one replaces where a report prints it instead of them. */
  readonly standsFor?: readonly string[];
}

/** A part of a table whose rows share one set of columns: all of 三, all of 四, one clause of 二. */
export interface Part {
  /** Printed above the part, where the form prints something: "第二十条第（一）项". */
  readonly caption?: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

export interface FormTable {
  readonly name: TableName;
  readonly parts: readonly Part[];
}

/** One field of the form. */
export interface Field {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
}

export type IdentityKind = 'row' | 'items' | 'balance' | 'proceedings';

/**
 * 勾稽关系: the fields of `left` add up to the same as those of `right`, exactly.
 * `id` is "kind:row" or "kind:column", unique in its form.
 */
export interface Identity {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly left: readonly Field[];
  readonly right: readonly Field[];
}

export interface Form {
  readonly name: FormName;
  /** Report years for which the form is the official one. */
  readonly years: { readonly from: number; readonly to: number };
  /** The circular that prescribes it. */
  readonly source: string;
  readonly tables: Readonly<Record<TableName, FormTable>>;
  /** How the form prints （六）其他处理; reports are read either way. */
  readonly otherRows: OtherRows;
}

/** A field's name as one string, for maps and ids. */
export function fieldKey(field: Field): string {
  return `${field.table}/${field.row}/${field.column}`;
}
