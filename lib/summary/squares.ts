import type { CellId } from '../document/grid.ts';
import { type Audit, IDENTITY_RULE } from '../findings/audit.ts';
import { cellSeverityOf } from '../findings/cell-severity.ts';
import { type Finding, type Severity, severities } from '../findings/finding.ts';
import { type Field, type Form, fieldKey, type Table } from '../forms/form.ts';
import { type Reading, readingOf } from '../report/report.ts';
import { namesOf } from './names.ts';
import { columnHeads, type Head, rowHead } from './square-heads.ts';
import type { Translate } from './translate.ts';

/**
 * What is known of a cell: the worst finding that names it, else how it was read and checked. `failed` is
 * one that an identity names which does not hold; `unchecked` has identities, of which none was checked;
 * `figure` has none.
 */
export type SquareState = Severity | CheckState | 'figure' | 'blank' | 'unreadable' | 'missing';

type CheckState = 'failed' | 'passed' | 'unchecked';

/** One cell of a table of the form, as the popup's map draws it. */
export interface Square {
  readonly field: Field;
  readonly state: SquareState;
  readonly cell: CellId | null;
  /** Table, label, value and state in words. */
  readonly words: string;
}

export interface SquareRow {
  readonly head: Head;
  readonly squares: readonly Square[];
}

/** One table of the form as rows of squares; a row that several identities share is cut between them. */
export interface TableSquares {
  readonly table: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly found: boolean;
  /** Of a discovered table, by what it is left out from now on. */
  readonly mark?: string;
  /** Of the columns; none where not all rows have the same. */
  readonly heads: readonly Head[];
  readonly rows: readonly SquareRow[];
}

/** A table of more cells is not drawn. */
const SQUARES_AT_MOST = 2_000;

/** The map of a report: every cell of its form, `findings` (those not ignored) told on their cells. */
export function squaresOf(
  audit: Audit,
  findings: readonly Finding[],
  translate: Translate,
): TableSquares[] {
  const { report } = audit;
  const names = namesOf(report.form, translate);
  const worst = worstByField(findings);
  const checks = checkStates(audit);
  const square = (field: Field): Square => {
    const key = fieldKey(field);
    const reading = readingOf(report, field);
    const checked = reading.state === 'figure' ? checks.get(key) : undefined;
    const state = worst.get(key) ?? checked ?? reading.state;
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
  return report.tables.map(({ table, found }) => {
    const rows = fieldRows(table, report.form);
    return {
      table: table.key,
      title: names.table(table.key, 'full'),
      shortTitle: names.table(table.key, 'short'),
      found,
      ...(table.mark !== undefined && { mark: table.mark }),
      heads: columnHeads(rows, names, translate),
      rows: rows.map((fields) => ({
        head: rowHead(fields, rows, names, translate),
        squares: fields.map(square),
      })),
    };
  });
}

/** The figure or the words on the page; "" where there are none. */
function textOf(reading: Reading): string {
  if (reading.state === 'figure') return String(reading.value);
  return reading.state === 'missing' ? '' : reading.text;
}

/** By the key of its field, how grave the findings are that name a cell. */
function worstByField(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const named = findings.flatMap((finding) =>
    finding.where.flatMap(({ table, row, column }) => {
      if (row === null || column === null) return [];
      return [[fieldKey({ table, row, column }), cellSeverityOf(finding)] as const];
    }),
  );
  return new Map(
    severities.toReversed().flatMap((severity) => named.filter(([, own]) => own === severity)),
  );
}

/** By the key of its field, what came of a cell's identities: the worst of those that were checked. */
function checkStates({ report, identities, off }: Audit): ReadonlyMap<string, CheckState> {
  const states = new Map<string, CheckState>();
  const isOff = off.includes(IDENTITY_RULE);
  for (const state of ['unchecked', 'passed', 'failed'] as const) {
    for (const { id, left, right } of report.form.identities) {
      const outcome = identities[id];
      const isChecked = !isOff && (outcome === 'passed' || outcome === 'failed');
      if ((isChecked ? outcome : 'unchecked') !== state) continue;
      for (const field of [...left, ...right]) states.set(fieldKey(field), state);
    }
  }
  return states;
}

/** The fields of a table row by row; a row is cut between the identities that share it. */
function fieldRows({ key: table, parts }: Table, form: Form): Field[][] {
  // Sums of a discovered table lie in one another; one too large to be seen in small has no squares.
  const identities = form.discovered ? [] : form.identities;
  const size = parts.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  if (size > SQUARES_AT_MOST) return [];
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
