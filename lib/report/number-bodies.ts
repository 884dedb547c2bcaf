import type { Line } from '../forms/form.ts';
import { labelKey } from './label.ts';
import { columnsRead, type Piece } from './piece.ts';

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
export function numberedBodies(pieces: readonly Piece[], own: Line | undefined): readonly Piece[] {
  const bodies = bodiesOf(pieces);
  const isTotal = pieces.some(({ readings }) => own && own.key in readings);
  const isWhole = !isTotal && !pieces.some(({ open }) => open.rows);
  const isAlone = bodies.length === 1 && isWhole && own !== undefined;
  const keys = bodies.map((_, index) => (isAlone ? own.key : `r${index + 1}`));
  return pieces.map((piece) => {
    const keyByRow = new Map(bodies.map(({ rows }, index) => [rows.get(piece), keys[index]]));
    const keyOf = (row: string) => keyByRow.get(row) ?? row;
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
    const before = Map.groupBy(bodies, ({ line }) => labelKey(line.text));
    for (const line of piece.bodies) {
      const columns = columnsRead(piece.readings[line.key] ?? {});
      const same = before
        .get(labelKey(line.text))
        ?.find(
          (body) => !body.rows.has(piece) && !columns.some((column) => body.columns.has(column)),
        );
      const body = same ?? { line, columns: new Set(), rows: new Map() };
      if (!same) bodies.push(body);
      body.rows.set(piece, line.key);
      for (const column of columns) body.columns.add(column);
    }
  }
  return bodies;
}
