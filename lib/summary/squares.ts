import type { CellId } from '../document/grid.ts';
import { type Audit, IDENTITY_RULE, type Outcome } from '../findings/audit.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { type Field, fieldKey, type Identity, type Table } from '../forms/form.ts';
import { type Reading, readingOf } from '../report/report.ts';
import { namesOf } from './names.ts';
import type { Translate } from './translate.ts';

/** What is known of a cell: the worst finding that names it, else how it was read and checked. */
export type SquareState = Severity | 'passed' | 'figure' | 'blank' | 'unreadable' | 'missing';

/** One cell of a table of the form, as the popup's map draws it. */
export interface Square {
  readonly field: Field;
  readonly state: SquareState;
  readonly cell: CellId | null;
  /** Table, label, value and state in words. */
  readonly words: string;
}

/** One table of the form as rows of squares; a row that several identities share is cut between them. */
export interface TableSquares {
  readonly table: string;
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
  const names = namesOf(report.form, translate);
  const worst = worstByField(findings);
  const checked = checkedFields(audit);
  const square = (field: Field): Square => {
    const key = fieldKey(field);
    const reading = readingOf(report, field);
    const read = reading.state === 'figure' && checked.has(key) ? 'passed' : reading.state;
    const state = worst.get(key) ?? read;
    return {
      field,
      state,
      cell: reading.state === 'missing' ? null : reading.cell,
      words: translate('map.cell', {
        table: names.table(field.table, 'short'),
        cell: names.place(field),
        value: textOf(reading) || '—',
        state: translate(`map.${state}`),
      }),
    };
  };
  return report.tables.map(({ table, found }) => ({
    table: table.key,
    title: names.table(table.key, 'full'),
    shortTitle: names.table(table.key, 'short'),
    found,
    rows: fieldRows(table, report.form.identities).map((fields) => fields.map(square)),
  }));
}

/** The figure or the words on the page; "" where there are none. */
function textOf(reading: Reading): string {
  if (reading.state === 'figure') return String(reading.value);
  return reading.state === 'missing' ? '' : reading.text;
}

/** By the key of its field, the gravest finding that names a cell; `findings` begin with the gravest. */
function worstByField(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const named = findings.toReversed().flatMap(({ where, severity }) =>
    where.flatMap(({ table, row, column }) => {
      const isCell = row !== null && column !== null;
      return isCell ? [[fieldKey({ table, row, column }), severity] as const] : [];
    }),
  );
  return new Map(named);
}

/** Fields in at least one identity that holds and in none that does not; none where that was not asked. */
function checkedFields({ report, identities, off }: Audit): ReadonlySet<string> {
  if (off.includes(IDENTITY_RULE)) return new Set();
  const fieldsWith = (outcome: Outcome) =>
    report.form.identities
      .filter(({ id }) => identities[id] === outcome)
      .flatMap(({ left, right }) => [...left, ...right].map(fieldKey));
  const failed = new Set(fieldsWith('failed'));
  return new Set(fieldsWith('passed').filter((key) => !failed.has(key)));
}

/** The fields of a table row by row; a row is cut between the identities that share it. */
function fieldRows({ key: table, parts }: Table, identities: readonly Identity[]): Field[][] {
  return parts.flatMap(({ rows, columns }) =>
    rows.flatMap(({ key: row }) => {
      const ends = new Set(
        identities
          .map(({ left, right }) => [...left, ...right])
          .filter((terms) => terms.every((term) => term.table === table && term.row === row))
          .map((terms) => columns.findLastIndex(({ key }) => terms.some((t) => t.column === key))),
      );
      const cut: Field[][] = [[]];
      for (const [index, { key: column }] of columns.entries()) {
        cut.at(-1)?.push({ table, row, column });
        if (ends.has(index) && index < Math.max(...ends)) cut.push([]);
      }
      return cut;
    }),
  );
}
