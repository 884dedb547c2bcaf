import type { Cell } from '../../../lib/document/grid.ts';
import type { DrawnGrid, ReadField } from './drawn.ts';
import type { SoundReading } from './sound-reading.ts';
import { cellsIn, type View } from './view.ts';

/** Rows of the sound page that stand as they stood, below the headers that they had, and are not read. */
export function refusedRows({ sound, torn, origin }: View): string[] {
  const soundElement = (cell: Cell) => sound.drawn.elementOf(cell.id);
  const read = Map.groupBy(torn.fields, ({ cell }) => origin(cell));
  const isRead = ({ cell, column, row, body }: ReadField): boolean =>
    (read.get(sound.drawn.elementOf(cell)) ?? []).some(
      (now) => now.column === column && (now.row === row || now.body !== null || body !== null),
    );
  const rows = Map.groupBy(
    sound.figures.values(),
    ({ table, row, cell }) =>
      `${table}/${row} in row ${sound.drawn.cells.get(cell)?.cell.row} of ${cell.split('.')[0]}`,
  );
  const signOf = (grid: DrawnGrid, row: number, element: (cell: Cell) => Element | undefined) =>
    cellsIn(grid, row).map((cell) => ({ element: element(cell), cell }));
  const placesNow = new Map<Element, Cell[]>();
  const gridsNow = new Map<Cell, DrawnGrid>();
  for (const { cell, of } of torn.cells.values()) {
    const from = origin(cell.id);
    if (!from) continue;
    placesNow.set(from, [...(placesNow.get(from) ?? []), cell]);
    gridsNow.set(cell, of);
  }
  const same = (before: ReturnType<typeof signOf>, after: ReturnType<typeof signOf>): boolean =>
    before.length === after.length &&
    before.every(({ element, cell }, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        other.element === element &&
        other.cell.column === cell.column &&
        other.cell.columnSpan === cell.columnSpan &&
        other.cell.text === cell.text &&
        (other.cell.rowSpan === cell.rowSpan || !element || !sound.figures.has(element))
      );
    });
  const changed = changedHeaders({ sound, torn, origin });
  const stands = (fields: readonly ReadField[]): boolean => {
    const [first] = fields;
    const before = first && sound.drawn.cells.get(first.cell);
    if (!before) return false;
    const now = placesNow.get(soundElement(before.cell)) ?? [];
    const grid = now[0] && gridsNow.get(now[0]);
    const own = signOf(before.of, before.cell.row, soundElement);
    if (
      now.length !== 1 ||
      !grid ||
      own.some(({ element }) => element && (placesNow.get(element)?.length ?? 0) !== 1)
    )
      return false;
    const from = (cell: Cell) => origin(cell.id);
    const row = now[0]?.row ?? 0;
    return (
      same(own, signOf(grid, row, from)) &&
      isSame(
        headerAbove(sound.drawn.grids, before.of, before.cell.row, soundElement, sound),
        headerAbove(torn.grids, grid, row, from, sound),
      )
    );
  };
  const tables = Map.groupBy(
    [...rows],
    ([, [first]]) => `${first?.table} ${first?.cell.split('.')[0]}`,
  );
  return [...tables.values()].flatMap((own) => {
    const standing = own.filter(([, fields]) => stands(fields));
    // Among rows half of which have moved, none can be told to stand where it stood.
    if (standing.length * 2 <= own.length) return [];
    return standing.flatMap(([name, fields]) =>
      fields.some(({ table }) => changed.has(table)) || fields.every(isRead) ? [] : name,
    );
  });
}

/** Tables that have another header than before, or none: in which any row without figures has changed. */
function changedHeaders({ sound, torn, origin }: View): Set<string> {
  const changed = new Set<string>();
  for (const of of sound.drawn.grids) {
    const tables = new Set(
      of.grid.cells.flatMap(({ id }) => sound.figures.get(sound.drawn.elementOf(id))?.table ?? []),
    );
    const before = headerSigns(of, (cell) => sound.drawn.elementOf(cell.id), sound);
    const now = torn.grids.find((grid) =>
      grid.grid.cells.some(({ id }) => {
        const from = origin(id);
        return (
          from !== undefined &&
          of.grid.cells.some((cell) => sound.drawn.elementOf(cell.id) === from)
        );
      }),
    );
    const after = now && headerSigns(now, (cell) => origin(cell.id), sound);
    if (!after || !isSame(before, after)) for (const table of tables) changed.add(table);
  }
  return changed;
}

const isSame = (before: readonly unknown[][], after: readonly unknown[][]): boolean =>
  after.length === before.length &&
  before.every(
    (sign, index) =>
      sign.length === after[index]?.length && sign.every((part, at) => part === after[index]?.[at]),
  );

type ElementOf = (cell: Cell) => Element | undefined;

/** Whether a row holds a figure of the sound page. */
const holdsFigure = (of: DrawnGrid, row: number, element: ElementOf, sound: SoundReading) =>
  cellsIn(of, row).some((cell) => {
    const from = element(cell);
    return from !== undefined && sound.figures.has(from);
  });

/** The rows without figures that stand next above a row, or, where none do, last above its grid. */
function headerAbove(
  grids: readonly DrawnGrid[],
  of: DrawnGrid,
  row: number,
  element: ElementOf,
  sound: SoundReading,
): readonly unknown[][] {
  const rows = Array.from({ length: row }, (_, index) => row - 1 - index);
  const isFigures = (other: number) => holdsFigure(of, other, element, sound);
  const to = rows.findIndex((other) => !isFigures(other));
  const before = grids[grids.indexOf(of) - 1];
  if (to < 0) return before ? headerAbove(grids, before, before.slots.length, element, sound) : [];
  const end = rows.findIndex((other, index) => index > to && isFigures(other));
  return rows.slice(to, end < 0 ? undefined : end).map((other) => signOfRow(of, other, element));
}

const signOfRow = (of: DrawnGrid, row: number, element: ElementOf): unknown[] =>
  cellsIn(of, row).flatMap((cell) => [element(cell), cell.column, cell.columnSpan, cell.text]);

/** Of each row without figures its elements and where they stand. */
function headerSigns(of: DrawnGrid, element: ElementOf, sound: SoundReading): unknown[][] {
  return of.slots.flatMap((_, row) =>
    holdsFigure(of, row, element, sound) ? [] : [signOfRow(of, row, element)],
  );
}
