import { pageLimits as limits } from '../../document/limits.ts';
import type { Cell } from '../../document/page.ts';
import type { FormedGrid } from '../block-builder.ts';
import { partsOf } from './flow.ts';
import { placeCells } from './place-cells.ts';
import { childOf, settingOf } from './xml.ts';

type PlacedCell = FormedGrid['cells'][number];
type Content = Pick<Cell, 'text' | 'doubt' | 'picture' | 'indent'>;

/** A merged cell that may reach on into the next row. */
interface Open {
  readonly cell: { -readonly [Key in keyof PlacedCell]: PlacedCell[Key] };
  /** The row that it reached last. */
  reached: number;
}

/**
 * The cells of a table as they tile its grid (ECMA-376 part 1, 17.4). `vMerge` goes on with the cell above
 * it that takes the same columns. `read` gives what stands in a cell; `cut` is told of columns beyond the
 * limits.
 */
export function formTable(
  table: Element,
  read: (cell: Element) => Content,
  cut: () => void,
): FormedGrid {
  const cells: Open['cell'][] = [];
  /** By the column that a merged cell begins in. */
  const open = new Map<number, Open>();
  let width = 0;
  let height = 0;

  for (const row of placeCells(table)) {
    for (const { element, column, span: columnSpan } of row) {
      if (column + columnSpan > limits.columns) {
        cut();
        break;
      }
      const merge = childOf(childOf(element, 'tcPr'), 'vMerge');
      const goesOn = merge !== null && settingOf(merge) !== 'restart';
      const above = open.get(column);
      if (goesOn && above?.reached === height - 1 && above.cell.columnSpan === columnSpan) {
        above.cell.rowSpan++;
        above.reached = height;
      } else {
        const at = { row: height, column, rowSpan: 1, columnSpan, header: false };
        const cell = { ...at, ...read(element) };
        cells.push(cell);
        if (merge) open.set(column, { cell, reached: height });
        else open.delete(column);
      }
      width = Math.max(width, column + columnSpan);
    }
    height++;
  }
  return { width, height, cells, ragged: false };
}

/**
 * Whether a table only lays out what stands in it: one cell, or tables inside that have more cells than
 * its own, as in a page of HTML.
 */
export function isLayout(table: Element): boolean {
  const own = cellsOf(table).length;
  if (own <= 1) return true;
  const nested = tablesIn(table);
  const boxes = nested.filter(isBox).length;
  const inner = nested.reduce((sum, one) => sum + cellsOf(one).length, 0);
  return nested.length > 0 && (inner - nested.length > own || inner - boxes > own);
}

/** Whether a table is a box around its content: one cell in all. */
export const isBox = (table: Element): boolean => cellsOf(table).length === 1;

const tablesIn = (element: Element): Element[] =>
  Array.from(element.getElementsByTagNameNS('*', 'tbl'));

export const cellsOf = (table: Element): Element[] =>
  partsOf(table, 'tr').flatMap((row) => partsOf(row, 'tc'));
