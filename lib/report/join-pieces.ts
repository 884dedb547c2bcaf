import type { Form, Line, Table } from '../forms/form.ts';
import { labelKey } from './label.ts';
import { agreed, type Piece } from './piece.ts';
import type { FoundLines, PrintedForm, printedForm } from './printed-form.ts';
import type { Reading, ReportTable } from './report.ts';

/** What the pieces of one report make: its form as printed, and that form's tables. */
export interface Joined {
  readonly form: PrintedForm;
  readonly tables: readonly ReportTable[];
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
      numbered(
        pieces.filter(({ of }) => of.table === table),
        table.parts.find(({ bodies }) => bodies)?.rows[0],
      ),
    ]),
  );
  const found = new Map([...own].map(([key, some]) => [key, foundLines(some)]));
  const printed = print(form, found);
  const tables = printed.tables.map((table) =>
    joinTable(table, own.get(table.key) ?? [], repeated.has(table.key)),
  );
  return { form: printed, tables };
}

/** A body of a report: a row for each of its pieces. */
interface Body {
  readonly line: Line;
  readonly columns: Set<string>;
  readonly rows: Map<Piece, string>;
}

/**
 * The pieces of a table with the rows of bodies numbered r1, r2 … through all of them; the only body,
 * without a row that adds bodies up, is the report's own.
 */
function numbered(pieces: readonly Piece[], own: Line | undefined): readonly Piece[] {
  const bodies = bodiesOf(pieces);
  const isTotal = pieces.some(({ readings }) => own && own.key in readings);
  const isWhole = !isTotal && !pieces.some(({ open }) => open.rows);
  const isAlone = bodies.length === 1 && isWhole && own !== undefined;
  const keys = bodies.map((_, index) => (isAlone ? own.key : `r${index + 1}`));
  return pieces.map((piece) => {
    const keyOf = (row: string) =>
      keys[bodies.findIndex(({ rows }) => rows.get(piece) === row)] ?? row;
    return {
      ...piece,
      readings: Object.fromEntries(
        Object.entries(piece.readings).map(([row, cells]) => [keyOf(row), cells]),
      ),
      bodies: isAlone ? [] : piece.bodies.map((line) => ({ ...line, key: keyOf(line.key) })),
      shortRows: piece.shortRows.map(keyOf),
    };
  });
}

/** Rows of one name are one body's where their columns are others, and several bodies' where not. */
function bodiesOf(pieces: readonly Piece[]): readonly Body[] {
  const bodies: Body[] = [];
  for (const piece of pieces) {
    for (const line of piece.bodies) {
      const cells = Object.entries(piece.readings[line.key] ?? {});
      const columns = cells.flatMap(([key, { state }]) => (state === 'missing' ? [] : key));
      const same = bodies.find(
        (body) =>
          labelKey(body.line.text) === labelKey(line.text) &&
          !body.rows.has(piece) &&
          !columns.some((column) => body.columns.has(column)),
      );
      const body = same ?? { line, columns: new Set(), rows: new Map() };
      if (!same) bodies.push(body);
      body.rows.set(piece, line.key);
      for (const column of columns) body.columns.add(column);
    }
  }
  return bodies;
}

function foundLines(pieces: readonly Piece[]): FoundLines {
  const rows = pieces.flatMap(({ readings }) => Object.keys(readings));
  const labels = pieces.flatMap((piece) => piece.labels.map(({ key }) => key));
  const bodies = new Map(pieces.flatMap((piece) => piece.bodies.map((line) => [line.key, line])));
  return {
    keys: new Set([...rows, ...labels]),
    bodies: [...bodies.values()],
    open: {
      rows: pieces.some(({ open }) => open.rows),
      columns: pieces.some(({ open }) => open.columns),
    },
    tolerances: tolerancesOf(pieces),
  };
}

/** Amounts are rounded one by one, and their sum once more; those in several units add up to nothing. */
function tolerancesOf(pieces: readonly Piece[]): ReadonlyMap<string, number | null> {
  const columns = pieces.flatMap(({ of: { table } }) =>
    table.parts.flatMap((part) => part.columns),
  );
  const amounts = new Set(columns.filter(({ measure }) => measure === 'amount'));
  return new Map(
    [...amounts].map(({ key }) => {
      const labels = pieces.flatMap((piece) => piece.labels.filter((label) => label.key === key));
      const unit = UNIT.exec(labels[0]?.text ?? '')?.[0];
      const readings = pieces.flatMap((piece) =>
        Object.values(piece.readings).flatMap((row) => figureOf(row[key])),
      );
      const figures = readings.filter(({ value }) => value !== 0);
      const units = new Set(figures.map((one) => UNIT.exec(one.text)?.[0] ?? unit));
      const decimals = figures.map(({ text }) => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0);
      const half = 10 ** -Math.min(...decimals, 15) / 2;
      return [key, units.size > 1 ? null : half * figures.length];
    }),
  );
}

function figureOf(reading: Reading | undefined) {
  return reading?.state === 'figure' ? [reading] : [];
}

const UNIT = /[万亿]?元/u;

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
