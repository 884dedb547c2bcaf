import { type Cell, type Grid, slotsOf } from '../../../../lib/document/grid.ts';
import type { Page } from '../../../../lib/document/page.ts';

/** A block in short: "text", "# heading", a table as rows, or "pdf link address (text)". */
export type Outline = (string | string[])[];

export function outlineOf(page: Page): Outline {
  return page.blocks.map((block) => {
    if (block.kind === 'grid') return rowsOf(block.grid);
    if (block.kind === 'text')
      return '#'.repeat(block.level) + (block.level ? ' ' : '') + block.text;
    return `${block.type} ${block.placement} ${block.address} (${block.text})`;
  });
}

/**
 * Rows with their cells parted by "|": a slot covered from the left is "←", from above "↑", one
 * that no cell covers "·".
 */
function rowsOf(grid: Grid): string[] {
  return slotsOf(grid).map((slots, row) =>
    Array.from(slots, (cell, column) => wordOf(cell, row, column)).join('|'),
  );
}

function wordOf(cell: Cell | undefined, row: number, column: number): string {
  if (cell === undefined) return '·';
  if (cell.row < row) return '↑';
  return cell.column < column ? '←' : cell.text;
}
