import type { CellId } from '../document/grid.ts';
import type { Audit, Outcome } from '../findings/audit.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { severities } from '../findings/order.ts';
import { type Field, fieldKey, type TableName } from '../forms/form.ts';
import { identitiesByOtherRows } from '../forms/identities.ts';
import { forms } from '../forms/index.ts';
import { type Reading, type Report, readingOf } from '../report/report.ts';
import { nameOfPlace, nameOfTable } from './names.ts';
import type { Translate } from './translate.ts';

/** What is known of a cell: the worst finding that names it, else how it was read and checked. */
export type SquareState = Severity | 'passed' | 'figure' | 'blank' | 'unreadable' | 'missing';

/** One cell of a table of the form, as the popup's map draws it. */
export interface Square {
  readonly field: Field;
  readonly state: SquareState;
  /** The figure or the words on the page; "" where there are none. */
  readonly text: string;
  readonly cell: CellId | null;
  /** Table, label, value and state in words. */
  readonly words: string;
}

/** One table of the form as rows of squares; 表四 in three rows, a group each. */
export interface TableSquares {
  readonly table: TableName;
  readonly title: string;
  readonly shortTitle: string;
  readonly found: boolean;
  readonly rows: readonly (readonly Square[])[];
}

/** The map of a report: every cell of its form, `findings` (those not ignored) told on their cells. */
export function squaresOf(
  audit: Audit,
  findings: readonly Finding[],
  translate: Translate,
): TableSquares[] {
  const { report } = audit;
  const worst = worstByField(findings);
  const checked = checkedFields(audit);
  const square = (field: Field): Square => {
    const key = fieldKey(field);
    const reading = readingOf(report, field);
    const state = worst.get(key) ?? stateOf(reading, checked.has(key));
    const text = textOf(reading);
    return {
      field,
      state,
      text,
      cell: reading.state === 'missing' ? null : reading.cell,
      words: translate('map.cell', {
        table: nameOfTable(translate, field.table, 'short'),
        cell: nameOfPlace(translate, field),
        value: text === '' ? '—' : text,
        state: translate(`map.${state}`),
      }),
    };
  };
  return Object.values(forms[report.form ?? 'annual-2021'].tables).map(({ name }) => ({
    table: name,
    title: nameOfTable(translate, name, 'full'),
    shortTitle: nameOfTable(translate, name, 'short'),
    found: report.tables[name].found,
    rows: fieldRows(report, name).map((fields) => fields.map(square)),
  }));
}

function stateOf(reading: Reading, checked: boolean): SquareState {
  return reading.state === 'figure' && checked ? 'passed' : reading.state;
}

function textOf(reading: Reading): string {
  if (reading.state === 'figure') return String(reading.value);
  return reading.state === 'missing' ? '' : reading.text;
}

function worstByField(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const severity of severities) {
    for (const { where } of findings.filter((finding) => finding.severity === severity)) {
      for (const { table, row, column } of where) {
        if (row === null || column === null) continue;
        const key = fieldKey({ table, row, column });
        if (!worst.has(key)) worst.set(key, severity);
      }
    }
  }
  return worst;
}

/** Fields in at least one identity that holds and in none that does not. */
function checkedFields({ report, identities }: Audit): ReadonlySet<string> {
  const fieldsWith = (outcome: Outcome) =>
    identitiesByOtherRows[report.otherRows]
      .filter(({ id }) => identities[id] === outcome)
      .flatMap(({ left, right }) => [...left, ...right].map(fieldKey));
  const failed = new Set(fieldsWith('failed'));
  return new Set(fieldsWith('passed').filter((key) => !failed.has(key)));
}

const OUTCOMES_PER_GROUP = 5;

function fieldRows(report: Report, table: TableName): Field[][] {
  const rows = forms[report.form ?? 'annual-2021'].tables[table].parts.flatMap((part) =>
    part.rows
      .filter(({ key }) => table !== 'applications' || isPrinted(key, report))
      .map((row) => part.columns.map((column) => ({ table, row: row.key, column: column.key }))),
  );
  return table === 'proceedings' ? rows.flatMap((row) => chunks(row, OUTCOMES_PER_GROUP)) : rows;
}

function isPrinted(row: string, { otherRows }: Report): boolean {
  return otherRows === 'single' ? !row.startsWith('other.') : row !== 'other';
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
