import type { Grid } from '../../lib/document/grid.ts';
import { createSpanGrid, type Spanning } from '../../lib/document/span-grid.ts';

/** A cell as it is printed: words, or a figure that sums are made of. */
export type SheetCell = string | SpannedCell | FigureCell;

interface SpannedCell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
  /** How far the words are moved in, in widths of a Chinese character. */
  readonly indent?: number;
}

export interface FigureCell {
  figure: number;
  /** Digits behind the point; 0 where not given. */
  readonly decimals?: number;
  /** How it is printed; as a plain number where not given. */
  readonly print?: (figure: number) => string;
  /** True where no sum is made of it, so that nothing can be found there. */
  readonly free?: true;
}

export type Sheet = SheetCell[][];

export const isFigure = (cell: SheetCell | undefined): cell is FigureCell =>
  typeof cell === 'object' && 'figure' in cell;

export function printed(cell: SheetCell): string {
  if (typeof cell === 'string') return cell;
  if (!isFigure(cell)) return cell.text;
  if (cell.print) return cell.print(cell.figure);
  return cell.decimals ? cell.figure.toFixed(cell.decimals) : String(cell.figure);
}

/** The grid that a reader makes of a sheet. */
export function gridOf(sheet: Sheet, id = 'g1'): Grid {
  const slots = createSpanGrid(1000, () => {});
  const cells = sheet.flatMap((row) => {
    slots.startRow();
    return row.flatMap((cell) => {
      const spans: SpannedCell = typeof cell === 'object' && !isFigure(cell) ? cell : { text: '' };
      const place: Spanning = {
        row: 0,
        column: 0,
        rowSpan: spans.rows ?? 1,
        columnSpan: spans.columns ?? 1,
      };
      const { indent } = spans;
      return slots.place(place) ? [{ place, text: printed(cell), indent }] : [];
    });
  });
  slots.endGroup();
  return {
    id,
    ...slots.size(),
    cells: cells.map(({ place, text, indent }, index) => ({
      id: `${id}.${index}`,
      ...place,
      text,
      header: false,
      ...(indent && { indent }),
    })),
    ragged: false,
  };
}

/** A copy in which figures can be changed. */
export function copyOf(sheet: Sheet): Sheet {
  return sheet.map((row) => row.map((cell) => (isFigure(cell) ? { ...cell } : cell)));
}
