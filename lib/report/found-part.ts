import type { Part } from '../forms/form.ts';
import type { FoundColumns } from './find-columns.ts';
import type { FoundRow } from './find-rows.ts';

/** The rows of one part of a table that a grid has, and the columns that they stand under. */
export interface FoundPart {
  readonly part: Part;
  readonly rows: readonly FoundRow[];
  readonly columns: FoundColumns;
  /** Whether the columns are those of the piece before. */
  readonly inherited: boolean;
  /** Whether rows of bodies were left out. */
  readonly open: boolean;
  /** Rows with figures that are none of `rows`. */
  readonly beside: readonly number[];
  /** Whether figures stand above the header, below another that is not known. */
  readonly isBelowFigures: boolean;
}
