import type { Line } from '../forms/form.ts';
import { labelKey } from './label.ts';
import { columnsRead, type Piece } from './piece.ts';

/** More bodies than one table lists: what follows is not read, and what adds them up is unsure. */
const MOST_BODIES = 500;

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
export function numberedBodies(
  pieces: readonly Piece[],
  own: Line | undefined,
): { readonly pieces: readonly Piece[]; readonly truncated: boolean } {
  const all = bodiesOf(pieces);
  const bodies = all.slice(0, MOST_BODIES);
  const truncated = bodies.length < all.length;
  const isTotal = pieces.some(({ readings }) => own && own.key in readings);
  const isWhole = !isTotal && !pieces.some(({ open }) => open.rows);
  const isAlone = bodies.length === 1 && isWhole && own !== undefined;
  const keys = bodies.map((_, index) => (isAlone ? own.key : `r${index + 1}`));
  const numbered = pieces.map((piece) => {
    const keyByRow = new Map(bodies.map(({ rows }, index) => [rows.get(piece), keys[index]]));
    const keyOf = (row: string) => keyByRow.get(row) ?? row;
    const beyond = new Set(all.slice(MOST_BODIES).map(({ rows }) => rows.get(piece)));
    const isRead = (row: string) => !beyond.has(row);
    const lines = piece.bodies.filter(({ key }) => isRead(key));
    const readings = Object.entries(piece.readings).filter(([row]) => isRead(row));
    return {
      ...piece,
      readings: Object.fromEntries(readings.map(([row, cells]) => [keyOf(row), cells])),
      bodies: isAlone ? [] : lines.map((line) => ({ ...line, key: keyOf(line.key) })),
      shortRows: piece.shortRows.filter(isRead).map(keyOf),
      open: { ...piece.open, rows: piece.open.rows || truncated },
    };
  });
  return { pieces: numbered, truncated };
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
