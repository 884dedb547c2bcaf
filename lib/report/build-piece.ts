import type { Cell, Grid, Slots } from '../document/grid.ts';
import type { Line, Part } from '../forms/form.ts';
import type { FoundPart } from './found-part.ts';
import { numberingOf } from './label.ts';
import { agreed, type Piece, type TableOfForms } from './piece.ts';
import {
  areUnderHeaders,
  hasAmountsAstray,
  hasForeign,
  isHeaderUnsure,
  slidRows,
} from './piece-doubts.ts';
import { readRow } from './read-row.ts';
import type { FoundLabel, Reading } from './report.ts';
import { extentOf, usualExtent, withoutGap } from './row-extent.ts';

/**
 * A piece of a table: the rows of one grid, part by part; nothing for a part that it has not. `others` are
 * the rows of the grid that belong to no part of it.
 */
export function buildPiece(
  of: TableOfForms,
  grid: Grid,
  { slots, others }: { readonly slots: Slots; readonly others: Slots },
  parts: readonly (FoundPart | undefined)[],
): Piece {
  const found = parts.flatMap((part) => part ?? []);
  const slid = slidRows(
    found.flatMap(({ rows }) => rows),
    slots,
  );
  const labels = found.flatMap(labelsOf);
  const readings: Record<string, Record<string, Reading>> = {};
  const shortRows: string[] = [];
  for (const one of found) {
    const { part, rows, columns, beside } = one;
    const extents = rows.map(({ row, label }) => extentOf(slots[row] ?? [], label));
    const first = Math.min(...columns.columns.map(({ from }) => from));
    const usual = usualExtent(extents.map((extent) => withoutGap(extent, first)));
    const all = [...extents, ...beside.map((row) => extentOf(slots[row] ?? [], null))];
    const context = { ragged: grid.ragged, lines: columns.lines, found: columns, usual };
    const isUnsure =
      areUnderHeaders(
        rows.flatMap(({ label }) => label ?? []),
        columns.columns,
      ) ||
      hasAmountsAstray(one, slots, others.length === 0) ||
      (usual === null && isHeaderUnsure(one, all, others));
    /** How many rows of the form each cell stands in. */
    const uses = new Map<string, number>();
    const read = rows.map(({ line, row, label, repeated }) => {
      const { short, readings: first } = readRow({
        ...context,
        slots: slots[row] ?? [],
        label,
        sumsUp: sumsUp(of, line, part),
        isUnsure: isUnsure || slid.has(row),
      });
      if (short) shortRows.push(line.key);
      for (const cell of cellsOf(first, slots[row] ?? [], rows)) {
        uses.set(cell, (uses.get(cell) ?? 0) + 1);
      }
      // A row that is printed twice must say the same twice; blank against a figure is the figure.
      const again = repeated.map(
        (other) =>
          readRow({ ...context, slots: slots[other] ?? [], label: null, sumsUp: false, isUnsure })
            .readings,
      );
      return { line, all: [first, ...again] };
    });
    for (const { line, all } of read) {
      readings[line.key] = Object.fromEntries(
        columns.lines.map(({ key }) => [
          key,
          unlessMerged(agreed(all.map((one) => one[key])), uses),
        ]),
      );
    }
  }
  return {
    of,
    grid: grid.id,
    readings,
    bodies: found.flatMap(({ part, rows }) =>
      rows.flatMap(({ line }) => (part.rows.includes(line) ? [] : line)),
    ),
    labels: labels.map(({ label }) => label),
    shortRows,
    columns: parts.map((part) => part?.columns),
    open: {
      rows: found.some(({ open, isBelowFigures }) => open || isBelowFigures),
      columns: found.some(
        (one) =>
          one.part.columns.some((line) => line.optional) &&
          (one.isBelowFigures || hasForeign(one, slots)),
      ),
    },
    evidence: labels.reduce((sum, { score }) => sum + score, 0),
  };
}

/** The cells of a row's figures; of one that could not be read all that stand in it and are not as high as a label of theirs. */
function cellsOf(
  readings: Readonly<Record<string, Reading>>,
  row: Slots[number],
  rows: FoundPart['rows'],
): Set<string> {
  const read = Object.values(readings).flatMap((one) => ('cell' in one ? one.cell : []));
  if (read.length > 0) return new Set(read);
  const isAsHigh = (cell: Cell) =>
    rows.some(({ label }) => label?.row === cell.row && label?.rowSpan === cell.rowSpan);
  return new Set(row.flatMap((cell) => (cell && !isAsHigh(cell) ? cell.id : [])));
}

/** A cell that stands in several rows of the form at once says which figure of neither. */
function unlessMerged(reading: Reading, uses: ReadonlyMap<string, number>): Reading {
  if (reading.state === 'missing' || reading.state === 'unreadable') return reading;
  const { text, cell } = reading;
  if ((uses.get(cell) ?? 0) < 2) return reading;
  return { state: 'unreadable', reason: 'merged', text, cell };
}

/** Whether the row's last field adds up its row and its column. */
function sumsUp({ table, forms }: TableOfForms, { key }: Line, { columns }: Part): boolean {
  const last = columns.at(-1)?.key;
  const sums = (forms[0]?.identities ?? []).filter(
    ({ right: [sum, another] }) =>
      sum?.row === key && sum.column === last && sum.table === table.key && !another,
  );
  return sums.length > 1;
}

/** The labels of a part, columns first, with how alike they are to the form's. */
function labelsOf({ part, rows, columns, inherited }: FoundPart) {
  const ofColumns = inherited ? [] : columns.columns;
  const ofRows = rows.flatMap(({ label, ...row }) =>
    label && row.line.text !== '' && part.rows.includes(row.line)
      ? { ...row, label, text: ownWords(label.text) }
      : [],
  );
  const labelOn =
    (axis: FoundLabel['axis']) =>
    ({ line, text, label, score }: (typeof ofRows)[number] | (typeof ofColumns)[number]) => {
      const { key, text: expected } = line;
      return { score, label: { axis, key, expected, text, cell: label.id, exact: score === 1 } };
    };
  return [...ofColumns.map(labelOn('column')), ...ofRows.map(labelOn('row'))];
}

/** A label without the group's number before it: "（三）1.属于国家秘密" is "1.属于国家秘密". */
function ownWords(text: string): string {
  const outer = numberingOf(text);
  const inner = text.replace(/\s+/gu, '').slice(outer.length);
  return numberingOf(inner) === '' ? text : inner;
}
