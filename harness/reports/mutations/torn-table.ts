import type { Random } from '../../accuracy/random.ts';

/** A table's copy in the page, to be torn. `rows` are its cells as they stand in the markup. */
export interface TornTable {
  readonly rows: readonly (readonly HTMLElement[])[];
  /** How many cells from the left of a row are its labels, by what the sound page's reading says. */
  isFigure(cell: HTMLElement): boolean;
  isRowLabel(cell: HTMLElement): boolean;
  /** The column of the grid in which a cell stood in the sound page. */
  columnOf(cell: HTMLElement): number | undefined;
  /** A copy that goes for the original. */
  copy(element: HTMLElement): HTMLElement;
  /** Makes a table of their own of these rows, behind this one. */
  breakOff(rows: readonly Element[]): void;
}

/** Tears a table at random; false where there is nothing of the kind to tear. */
export type Mutate = (table: TornTable, random: Random) => boolean;

export interface Mutation {
  readonly name: string;
  readonly mutate: Mutate;
}

export const figureRows = ({ rows, isFigure }: TornTable) =>
  rows.filter((row) => row.some(isFigure));
export const headerRows = ({ rows, isFigure }: TornTable) =>
  rows.filter((row) => !row.some(isFigure));
export const all = ({ rows }: TornTable) => rows;

/** A cell at random of the rows asked for. */
export function cellOf(
  rows: readonly (readonly HTMLElement[])[],
  random: Random,
): HTMLElement | null {
  const filled = rows.filter((row) => row.length > 0);
  return filled.length === 0 ? null : random.pick(random.pick(filled));
}

export function onCell(
  name: string,
  rowsOf: (table: TornTable) => readonly (readonly HTMLElement[])[],
  change: (cell: HTMLElement, table: TornTable, random: Random) => unknown,
): Mutation {
  return {
    name,
    mutate(table, random) {
      const cell = cellOf(rowsOf(table), random);
      return cell !== null && change(cell, table, random) !== false;
    },
  };
}

export function span(cell: HTMLElement, name: 'rowspan' | 'colspan', by: number): boolean {
  const next = Number(cell.getAttribute(name) ?? 1) + by;
  if (next < 1) return false;
  cell.setAttribute(name, `${next}`);
  return true;
}

export const blankBeside = (cell: HTMLElement): HTMLElement => {
  const blank = cell.cloneNode(false) as HTMLElement;
  blank.removeAttribute('colspan');
  blank.removeAttribute('rowspan');
  return blank;
};

export function onRow(
  name: string,
  change: (
    row: Element,
    cells: readonly HTMLElement[],
    table: TornTable,
    random: Random,
  ) => unknown,
): Mutation {
  return {
    name,
    mutate(table, random) {
      const rows = table.rows.filter((row) => row.length > 0);
      if (rows.length === 0) return false;
      const cells = random.pick(rows);
      const row = cells[0]?.parentElement;
      return !!row && change(row, cells, table, random) !== false;
    },
  };
}
