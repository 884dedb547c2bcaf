import type { Cell } from '../../../lib/document/grid.ts';
import type { DrawnGrid, ReadField } from './drawn.ts';
import type { SoundReading } from './sound-reading.ts';
import { cellsIn, type View } from './view.ts';

/**
 * Whether a person must take this figure for the field's: the row has its own label and is full from
 * edge to edge, and the figure stands right below the field's header.
 */
export function isDrawnSound({ sound, torn, origin }: View, field: ReadField, as: string): boolean {
  const own = [...sound.figures].find(([, { key }]) => key === as);
  const before = own && sound.drawn.cells.get(own[1].cell);
  const now = torn.cells.get(field.cell);
  if (!before || !now) return false;
  const { cell } = now;
  const turn = (grid: DrawnGrid, at: Cell, element: (one: Cell) => Element | undefined) => {
    const cells = cellsIn(grid, at.row).filter(({ row }) => row === at.row);
    const first = cells.findLastIndex((one) => sound.rowLabels.has(element(one) as Element)) + 1;
    return `${cells.indexOf(at) - first} of ${cells.length - first}`;
  };
  const inTurn =
    turn(before.of, before.cell, (one) => sound.drawn.elementOf(one.id)) ===
    turn(now.of, cell, (one) => origin(one.id));
  const reachOf = (row: number) =>
    (now.of.slots[row] ?? []).findLastIndex((slot) => slot !== undefined) + 1;
  const isWhole = (row: number) => {
    const cells = cellsIn(now.of, row);
    const width = cells.reduce((sum, one) => sum + one.columnSpan, 0);
    return width === reachOf(row) && reachOf(row) === reachOf(cell.row);
  };
  const elementBefore = (one: Cell | undefined) => one && sound.drawn.elementOf(one.id);
  const elementNow = (one: Cell | undefined) => one && origin(one.id);
  const labelOf = (grid: DrawnGrid, at: Cell) =>
    cellsIn(grid, at.row).findLast(
      (one) =>
        one.column < at.column &&
        one.text !== '' &&
        isLabel(sound, grid === now.of ? elementNow(one) : elementBefore(one)),
    );
  const labelBefore = labelOf(before.of, before.cell);
  const labelNow = labelOf(now.of, cell);
  const sameLabel =
    elementBefore(labelBefore) === elementNow(labelNow) &&
    labelBefore?.column === labelNow?.column &&
    labelBefore?.columnSpan === labelNow?.columnSpan;
  const headerBefore = headerOf(before.of, before.cell, (one) =>
    sound.figures.has(sound.drawn.elementOf(one.id)),
  );
  const headerNow = headerOf(now.of, cell, (one) => {
    const from = origin(one.id);
    return from !== undefined && sound.figures.has(from);
  });
  const sameHeader =
    elementBefore(headerBefore) === elementNow(headerNow) &&
    headerNow?.columnSpan === cell.columnSpan &&
    headerNow.column === cell.column;
  const rows = Array.from(
    { length: cell.row - (headerNow?.row ?? cell.row) + 1 },
    (_, index) => cell.row - index,
  );
  const headerRows = rows.filter(
    (row) => headerNow !== undefined && row < headerNow.row + headerNow.rowSpan,
  );
  return (
    inTurn ||
    (sameLabel &&
      sameHeader &&
      cell.rowSpan === 1 &&
      now.of.grid.width === before.of.grid.width &&
      isWhole(cell.row) &&
      headerRows.every(isWhole))
  );
}

function isLabel(sound: SoundReading, element: Element | undefined): boolean {
  return element !== undefined && !sound.figures.has(element);
}

/** The lowest words above a figure that are no figure and stand in no row of figures. */
function headerOf(
  grid: DrawnGrid,
  { row, column }: Cell,
  isFigure: (cell: Cell) => boolean,
): Cell | undefined {
  for (let above = row - 1; above >= 0; above--) {
    if (cellsIn(grid, above).some(isFigure)) continue;
    const cell = grid.slots[above]?.[column];
    if (cell && cell.text !== '') return cell;
  }
  return undefined;
}
