import type { CellChange } from './system.ts';

/** What explanations share that differ in their cells. */
export interface Shared {
  /** Each changes so many cells. */
  readonly cells: number;
  /**
   * `line`: all change one cell of one line. `row`, `column`: each changes cells of one row (or column),
   * each of another, but the same columns (or rows).
   */
  readonly pattern: 'line' | 'row' | 'column';
}

/** What all of several explanations have in common; null where it is nothing to tell a person. */
export function sharedBy(explanations: readonly (readonly CellChange[])[]): Shared | null {
  const cells = explanations[0]?.length ?? 0;
  const all = explanations.flat();
  if (cells === 0 || explanations.some(({ length }) => length !== cells)) return null;
  if (cells === 1) {
    const isLine = countOf(all, 'row') === 1 || countOf(all, 'column') === 1;
    return isLine ? { cells, pattern: 'line' } : null;
  }
  for (const [axis, across] of [
    ['row', 'column'],
    ['column', 'row'],
  ] as const) {
    const inLine = explanations.every((changes) => countOf(changes, axis) === 1);
    if (inLine && countOf(all, across) === cells) return { cells, pattern: axis };
  }
  return null;
}

/** How many rows, or columns, the cells stand in. */
function countOf(changes: readonly CellChange[], axis: 'row' | 'column'): number {
  return new Set(changes.map((change) => `${change.table}/${change[axis]}`)).size;
}
