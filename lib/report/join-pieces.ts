import type { Form, Table } from '../forms/form.ts';
import { withoutMoved } from './moved-totals.ts';
import { numberedBodies } from './number-bodies.ts';
import { agreed, columnsRead, type Piece } from './piece.ts';
import type { FoundLines, PrintedForm, printedForm } from './printed-form.ts';
import type { Reading, ReportTable } from './report.ts';
import { tolerancesOf } from './tolerances.ts';

/** What the pieces of one report make: its form as printed, and that form's tables. */
export interface Joined {
  readonly form: PrintedForm;
  readonly tables: readonly ReportTable[];
  /** True where a table has more bodies than are read. */
  readonly truncated: boolean;
}

/**
 * Joins the pieces of a report on `form`; `repeated` are the keys of tables that stand in it again,
 * `print` gives the form as printed.
 */
export function joinPieces(
  form: Form,
  pieces: readonly Piece[],
  repeated: ReadonlySet<string>,
  print: typeof printedForm,
): Joined {
  const own = new Map(
    form.tables.map((table) => [
      table.key,
      numberedBodies(
        pieces.filter(({ of }) => of.table === table),
        table.parts.find(({ bodies }) => bodies)?.rows[0],
      ),
    ]),
  );
  const found = new Map([...own].map(([key, some]) => [key, foundLines(some.pieces)]));
  const printed = print(form, found);
  const tables = printed.tables.map((table) => {
    const some = own.get(table.key)?.pieces ?? [];
    const joined = joinTable(table, some, repeated.has(table.key));
    return withoutMoved(
      joined,
      some.map(({ readings }) => readings),
      printed.identities,
    );
  });
  const truncated = [...own.values()].some((some) => some.truncated);
  return { form: printed, tables, truncated };
}

function foundLines(pieces: readonly Piece[]): FoundLines {
  const rows = pieces.flatMap(({ readings }) => Object.keys(readings));
  const labels = pieces.flatMap((piece) => piece.labels.map(({ key }) => key));
  const columns = pieces.flatMap(({ readings }) => Object.values(readings).flatMap(columnsRead));
  const bodies = new Map(pieces.flatMap((piece) => piece.bodies.map((line) => [line.key, line])));
  return {
    keys: new Set([...rows, ...labels, ...columns]),
    bodies: [...bodies.values()],
    open: {
      rows: pieces.some(({ open }) => open.rows),
      columns: pieces.some(({ open }) => open.columns),
    },
    tolerances: tolerancesOf(pieces),
  };
}

/** Every field of `table` has a reading, `missing` where none was found. */
function joinTable(table: Table, pieces: readonly Piece[], repeated: boolean): ReportTable {
  const readings: Record<string, Record<string, Reading>> = {};
  for (const { rows, columns } of table.parts) {
    for (const row of rows) {
      const fields: Record<string, Reading> = {};
      for (const column of columns) {
        fields[column.key] = agreed(pieces.map((one) => one.readings[row.key]?.[column.key]));
      }
      readings[row.key] = fields;
    }
  }
  const found = new Set(pieces.flatMap((piece) => Object.keys(piece.readings)));
  return {
    table,
    found: found.size > 0,
    readings,
    labels: pieces.flatMap(({ labels }) => labels),
    missingRows: found.size > 0 ? Object.keys(readings).filter((row) => !found.has(row)) : [],
    shortRows: pieces.flatMap(({ shortRows }) => shortRows),
    repeated,
    grids: [...new Set(pieces.map(({ grid }) => grid))],
  };
}

/**
 * The form, among those of one family, that the pieces are of: the one whose own tables have the
 * greatest evidence, else the one in force for the report's year, else the latest.
 */
export function formOfPieces(
  forms: readonly Form[],
  pieces: readonly Piece[],
  year: number | null,
): Form {
  const inForce = forms.find(({ years }) => year !== null && year <= years.to) ?? forms.at(-1);
  const evidence = (form: Form) =>
    pieces
      .filter(({ of }) => of.versions && of.forms.includes(form))
      .reduce((sum, piece) => sum + piece.evidence, 0);
  const [best] = forms
    .map((form) => ({ form, evidence: evidence(form) }))
    .filter((one) => one.evidence > 0)
    .toSorted((a, b) => b.evidence - a.evidence);
  const form = best?.form ?? inForce;
  if (form === undefined) throw new RangeError('A family has at least one form');
  return form;
}
