/** The tables of what was collected, one Parquet file each, by their columns. */
export const tables = {
  /** Files and addresses, by the names of their results. */
  items: {
    result: 'VARCHAR',
    sha256: 'VARCHAR',
    key: 'VARCHAR',
    address: 'VARCHAR',
    file: 'VARCHAR',
    title: 'VARCHAR',
    kind: 'VARCHAR',
    state: 'VARCHAR',
    reason: 'VARCHAR',
    at: 'VARCHAR',
    by: 'VARCHAR',
    reports: 'INTEGER',
  },
  /** Lines of the lists, with the result that each has: null where it was set aside. */
  entries: { id: 'VARCHAR', path: 'VARCHAR', url: 'VARCHAR', result: 'VARCHAR' },
  /** Reports, numbered as they were collected. */
  reports: {
    report: 'INTEGER',
    result: 'VARCHAR',
    member: 'VARCHAR',
    form: 'VARCHAR',
    family: 'VARCHAR',
    organ: 'VARCHAR',
    year: 'INTEGER',
    reorganised: 'BOOLEAN',
    truncated: 'BOOLEAN',
    published_on: 'VARCHAR',
    signed_on: 'VARCHAR',
    days_late: 'INTEGER',
    passed: 'INTEGER',
    failed: 'INTEGER',
    incomplete: 'INTEGER',
    not_applicable: 'INTEGER',
    notes: 'VARCHAR',
  },
  findings: {
    report: 'INTEGER',
    id: 'VARCHAR',
    code: 'VARCHAR',
    severity: 'VARCHAR',
    question: 'BOOLEAN',
    message_zh: 'VARCHAR',
    message_en: 'VARCHAR',
    place_zh: 'VARCHAR',
    place_en: 'VARCHAR',
    group: 'VARCHAR',
  },
  /** Every cell that was read; null for a blank. */
  figures: {
    report: 'INTEGER',
    table: 'VARCHAR',
    row: 'VARCHAR',
    column: 'VARCHAR',
    value: 'DOUBLE',
  },
  /** What checks between reports need, as JSON. */
  members: { report: 'INTEGER', member: 'VARCHAR' },
} as const;

export type TableName = keyof typeof tables;
type ColumnType = 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DOUBLE';

type ValueOf<Type> = Type extends 'VARCHAR' ? string : Type extends 'BOOLEAN' ? boolean : number;

/** A row by its columns. */
export type Row<Name extends TableName> = {
  readonly [Column in keyof (typeof tables)[Name]]: ValueOf<(typeof tables)[Name][Column]> | null;
};

export const tableNames = Object.keys(tables).filter(isTable);

function isTable(name: string): name is TableName {
  return name in tables;
}

/** The columns of a table in their order, with their types. */
export const columnsOf = (name: TableName): readonly (readonly [string, ColumnType])[] =>
  Object.entries(tables[name]);
