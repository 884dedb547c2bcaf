import { pageLimits } from '../../document/limits.ts';
import { centreOf, holds, median } from './areas.ts';
import { isFirst, isInOpenColumn, isRest, overflowing, withOpenColumns } from './cut-tables.ts';
import { levelLines } from './drawn-over-words.ts';
import { cellGrounds, isOnGrounds, sidesOf } from './grounds.ts';
import { latticeOf } from './lattice.ts';
import { type Network, networksOf, withoutFrame } from './networks.ts';
import { type PlacedGrid, readGrid } from './read-grid.ts';
import { regionsOf } from './regions.ts';
import { type Ruling, rulingOf } from './ruling.ts';
import type { Area, Sheet, Word } from './sheet.ts';

export interface SheetTables {
  readonly grids: readonly PlacedGrid[];
  /** Words that stand in none of them, in the order of the sheet. */
  readonly others: readonly Word[];
  /** True where there are too many lines to be looked at: none is then a table's. */
  readonly truncated: boolean;
}

/** A part of a sheet's words up to which the smallest letters are not a table's. */
const few = 0.02;

/** Networks of lines that are looked at on one sheet. */
const mostNetworks = 300;

/** Points between a line and one of a double line across it. */
const between = 2.2;

/** Parts of an em (the middle size of the sheet's words). */
const ems = {
  /** Parts two pieces of a line. */
  gap: 0.35,
  /** Length of the shortest line. */
  shortest: 0.5,
  /** Height of the least that is left of a row. */
  lowest: 0.3,
  /** Where lines end that touch. */
  reach: 0.25,
  /** Between lines that are one. */
  close: 0.2,
  /** A row or column too narrow for a sign, and the space between boxes of one table. */
  narrow: 0.85,
} as const;

/**
 * Reads the tables of a sheet by the lines drawn on it; `before` is the last table of the sheet before, which
 * may go on.
 */
export function tablesOfSheet(sheet: Sheet, number: number, before?: PlacedGrid): SheetTables {
  const sizes = sheet.words.map(({ size }) => size).toSorted((a, b) => a - b);
  const em = Math.min(Math.max(median(sizes), 3), 24);
  // A table may have smaller letters than most of its sheet.
  const least = Math.max(sizes[Math.floor(sizes.length * few)] ?? em, 3);
  const ruling = rulingOf(sheet.rules, ems.gap * em, ems.shortest * Math.min(em, least));
  if (!ruling) return { grids: [], others: sheet.words, truncated: true };
  const { level, plumb } = ruling;
  const { sides, struck } = levelLines(level, sheet.words);
  const networksIn = (lines: Ruling) =>
    networksOf(lines, Math.max(ems.reach * em, between), ems.narrow * em)
      .filter(({ area }) => area.width > em && area.height > ems.lowest * em)
      .toSorted((a, b) => a.area.width * a.area.height - b.area.width * b.area.height)
      .slice(0, mostNetworks);
  const networks = networksIn({ level: sides, plumb });
  let others = sheet.words;
  const grids: PlacedGrid[] = [];
  for (const network of networks) {
    // Of a row that a page break cuts little more than its text may be left.
    const held = others.filter((word) => holds(network.area, centreOf(word)));
    const size = median(held.map((word) => word.size)) || em;
    const reach = network.area.height < 2 * size ? size / 2 : 0;
    const inside = others.filter((word) => holds(grown(network.area, reach), centreOf(word)));
    if (inside.length === 0) continue;
    const near = { inside, others, struck, before };
    const isAround = grids.some(({ area }) => holds(network.area, centreOf(area)));
    const grid = isAround ? null : gridOf(network, near, sheet, number, em);
    if (!grid) {
      // A frame around the whole may run into a table.
      if (networks.length < mostNetworks) networks.push(...networksIn(withoutFrame(network, em)));
      continue;
    }
    grids.push(grid.grid);
    const taken = new Set(grid.words);
    others = others.filter((word) => !taken.has(word));
  }
  const grounds = cellGrounds(sheet.grounds ?? [], grids, em);
  for (const network of networksIn(sidesOf(grounds))) {
    const inside = others.filter((word) => holds(network.area, centreOf(word)));
    const grid = gridOf(network, { inside, others, struck, before: undefined }, sheet, number, em);
    if (!grid || !isOnGrounds(grid.grid, grid.words, grounds)) continue;
    grids.push(grid.grid);
    const taken = new Set(grid.words);
    others = others.filter((word) => !taken.has(word));
  }
  return { grids, others, truncated: false };
}

interface NearWords {
  readonly inside: readonly Word[];
  /** All words that are in no table yet. */
  readonly others: readonly Word[];
  readonly struck: ReadonlySet<Word>;
  readonly before: PlacedGrid | undefined;
}

/** The network as a table with its words; null where it is a frame, an underline or a drawing. */
function gridOf(
  network: Network,
  { inside, others, struck, before }: NearWords,
  sheet: Sheet,
  number: number,
  em: number,
): { readonly grid: PlacedGrid; readonly words: readonly Word[] } | null {
  const size = Math.min(em, median(inside.map((word) => word.size)) || em);
  const earlier = before && isFirst(network.area, sheet, others) ? before.xs : [];
  const lattice = withOpenColumns(
    latticeOf(network, inside, ems.close * size, ems.narrow * size),
    earlier,
  );
  const [columns, rows] = [lattice.xs.length - 1, lattice.ys.length - 1];
  if (columns < 2 || rows < 1 || columns > pageLimits.columns) return null;
  if (columns * rows > pageLimits.slots) return null;
  const regions = regionsOf(lattice);
  // One column of boxes is text in frames.
  if (!regions.some(({ columnSpan }) => columnSpan < columns)) return null;
  const own = sheet.pictures.filter((picture) => holds(network.area, centreOf(picture)));
  const known = new Set(inside);
  const left = others.filter((word) => !known.has(word));
  const over = [
    ...left.filter((word) => isInOpenColumn(word, lattice, network.area)),
    ...overflowing(lattice, { inside, words: left }, ems.reach * size, sheet, number),
  ];
  const words = [...inside, ...new Set(over)];
  const taken = new Set(words);
  const strip = { ...network.area, x: network.area.x - em, width: network.area.width + 2 * em };
  const beside = others.filter((word) => !taken.has(word) && holds(strip, centreOf(word)));
  const grid = readGrid(lattice, regions, { words, beside, struck, pictures: own }, number);
  const filled = grid.cells.filter(({ text }) => text !== '').length;
  const isEnough = filled >= 2 || (filled === 1 && isRest(lattice, earlier));
  return isEnough && !isLayout(grid) ? { grid, words } : null;
}

/** Signs of a text that is no cell's. */
const longCell = 250;

/** Whether it parts a page rather than figures: most of its words are one text. */
function isLayout({ cells }: PlacedGrid): boolean {
  const lengths = cells.map(({ text }) => text.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest > longCell && longest * 2 > lengths.reduce((sum, length) => sum + length, 0);
}

const grown = ({ x, y, width, height }: Area, by: number): Area => ({
  x,
  y: y - by,
  width,
  height: height + 2 * by,
});
