import type { Cell } from '../../../lib/document/grid.ts';
import type { DrawnGrid, DrawnPage } from './drawn.ts';
import type { SoundReading } from './sound-reading.ts';

/** A torn page beside the sound one. */
export interface View {
  readonly sound: SoundReading;
  readonly torn: DrawnPage;
  /** The sound page's element that a cell of the torn page is. */
  origin(cell: string): Element | undefined;
}

/** The distinct cells of a row from left to right. */
export function cellsIn({ slots }: DrawnGrid, row: number): Cell[] {
  return (slots[row] ?? []).filter(
    (cell, index, all): cell is Cell => cell !== undefined && cell !== all[index - 1],
  );
}
