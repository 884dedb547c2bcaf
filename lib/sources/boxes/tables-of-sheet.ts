import { pageLimits } from '../../document/limits.ts';
import { bottomOf, centreOf, holds, median } from './areas.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { type Network, networksOf } from './networks.ts';
import { type PlacedGrid, readGrid } from './read-grid.ts';
import { regionsOf } from './regions.ts';
import { mostRules, rulingOf } from './ruling.ts';
import type { Area, Sheet, Word } from './sheet.ts';

export interface SheetTables {
  readonly grids: readonly PlacedGrid[];
  /** Words that stand in none of them, in the order of the sheet. */
  readonly others: readonly Word[];
  /** True where there are too many lines to be looked at: none is then a table's. */
  readonly truncated: boolean;
}

/** Networks of lines that are looked at on one sheet. */
const mostNetworks = 300;

/** Parts of an em (the middle size of the sheet's words). */
const ems = {
  /** Parts two pieces of a line. */
  gap: 0.35,
  /** Length of the shortest line. */
  shortest: 0.5,
  /** Where lines end that touch. */
  reach: 0.25,
  /** Between lines that are one. */
  close: 0.2,
  /** A row or column too narrow for a sign, and the space between boxes of one table. */
  narrow: 0.85,
} as const;

/** Reads the tables of a sheet by the lines drawn on it. */
export function tablesOfSheet(sheet: Sheet, number: number): SheetTables {
  const em = Math.min(Math.max(median(sheet.words.map(({ size }) => size)), 3), 24);
  // Lines that are left out would make two cells one.
  if (sheet.rules.length > mostRules) return { grids: [], others: sheet.words, truncated: true };
  const ruling = rulingOf(sheet.rules, ems.gap * em, ems.shortest * em);
  const networks = networksOf(ruling, ems.reach * em, ems.narrow * em)
    .filter(({ area }) => area.width > em && area.height > em)
    .toSorted((a, b) => a.area.width * a.area.height - b.area.width * b.area.height)
    .slice(0, mostNetworks);
  let others = sheet.words;
  const grids: PlacedGrid[] = [];
  for (const network of networks) {
    const inside = others.filter((word) => holds(network.area, centreOf(word)));
    if (inside.length === 0 || grids.some(({ area }) => holds(network.area, centreOf(area)))) {
      continue;
    }
    const grid = gridOf(network, inside, others, sheet.pictures, number, em);
    if (!grid) continue;
    grids.push(grid.grid);
    const taken = new Set(grid.words);
    others = others.filter((word) => !taken.has(word));
  }
  return { grids, others, truncated: false };
}

/** The network as a table with its words; null where it is a frame, an underline or a drawing. */
function gridOf(
  network: Network,
  inside: readonly Word[],
  all: readonly Word[],
  pictures: readonly Area[],
  number: number,
  em: number,
): { readonly grid: PlacedGrid; readonly words: readonly Word[] } | null {
  const size = Math.min(em, median(inside.map((word) => word.size)) || em);
  const lattice = latticeOf(network, inside, ems.close * size, ems.narrow * size);
  const [columns, rows] = [lattice.xs.length - 1, lattice.ys.length - 1];
  if (columns < 2 || rows < 1 || columns > pageLimits.columns) return null;
  if (columns * rows > pageLimits.slots) return null;
  const regions = regionsOf(lattice);
  // One column of boxes is text in frames.
  if (!regions.some(({ columnSpan }) => columnSpan < columns)) return null;
  const own = pictures.filter((picture) => holds(network.area, centreOf(picture)));
  const words = [...inside, ...overflowing(lattice, network.area, all, ems.reach * size)];
  const grid = readGrid(lattice, regions, words, own, number);
  const filled = grid.cells.filter(({ text }) => text !== '').length;
  return filled >= 2 ? { grid, words } : null;
}

/**
 * Words that stand on the open end of a cell: where a page break goes through it, its lines may end
 * before its text does.
 */
function overflowing(
  lattice: Lattice,
  area: Area,
  words: readonly Word[],
  reach: number,
): readonly Word[] {
  const { xs, ys, isLevel } = lattice;
  const isOpen = (side: number, x: number) => {
    const column = xs.findLastIndex((left) => left <= x);
    return column >= 0 && column < xs.length - 1 && !isLevel(side, column);
  };
  return words.filter((word) => {
    const [x, y] = centreOf(word);
    const isBelow = y > bottomOf(area) && word.y < bottomOf(area) + reach;
    const isAbove = y < area.y && bottomOf(word) > area.y - reach;
    return (isBelow && isOpen(ys.length - 1, x)) || (isAbove && isOpen(0, x));
  });
}
