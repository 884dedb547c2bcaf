import type { UnreadableReason } from '../document/figure.ts';
import type { Cell, CellId } from '../document/grid.ts';
import type { Identity, Table } from '../forms/form.ts';

/** What a cell of a discovered table says; the same as a reading of a report. */
export type DiscoveredReading = (
  | { readonly state: 'figure'; readonly value: number; readonly unit?: string }
  | { readonly state: 'blank' }
  | {
      readonly state: 'unreadable';
      readonly reason: UnreadableReason | 'merged' | 'picture' | NonNullable<Cell['doubt']>;
    }
) & { readonly text: string; readonly cell: CellId };

/** A table of which no form tells, known by its totals. */
export interface DiscoveredTable {
  /** Its rows and columns under the page's own words, by the keys r1 … and c1 … */
  readonly table: Table;
  readonly readings: Readonly<Record<string, Readonly<Record<string, DiscoveredReading>>>>;
  /** What its established sums demand, a line each; none where none is established. */
  readonly identities: readonly Identity[];
  readonly grids: readonly string[];
}
