/** Tables that a page break cuts: their lines may end before their text does, or be missing on one side. */
import { bottomOf, centreOf, median, rightOf } from './areas.ts';
import type { Lattice } from './lattice.ts';
import type { PlacedCell, PlacedGrid } from './read-grid.ts';
import type { Area, Rule, Sheet, Word } from './sheet.ts';

/** Parts of a sheet above and below in which what comes with every sheet is printed. */
const margin = 0.13;
/** How far the sides of the same column may lie apart on two sheets, in points. */
const sway = 5;
/** Columns on the left that may be without lines: merged cells that go on. */
const mostOpen = 2;
/** Parts of an em: between lines of one cell, and between signs of one line. */
const step = 1.6;
const apart = 0.3;
/** A part by which letters of one table differ in size. */
const unlike = 0.15;
/** Points up to which a line is the end of a table itself. */
const hair = 0.5;

/** Whether nothing but a header stands above it on its sheet. */
export function isFirst(area: Area, { height }: Sheet, words: readonly Word[]): boolean {
  return words.every(
    (word) => bottomOf(word) < height * margin || centreOf(word)[1] > area.y - word.size,
  );
}

/**
 * The lattice with those columns on its left that it has on the sheet before (`xs`) and that have no line
 * here: merged cells that go on, whose outer side is drawn on their first sheet alone.
 */
export function withOpenColumns(lattice: Lattice, xs: readonly number[]): Lattice {
  const near = (one = 0, other = 0) => Math.abs(one - other) <= sway;
  const open = xs.filter((x) => x < (lattice.xs[0] ?? 0) - sway).length;
  const goesOn = xs.slice(open);
  const [fewer, more] =
    goesOn.length < lattice.xs.length ? [goesOn, lattice.xs] : [lattice.xs, goesOn];
  const isSame =
    near(xs.at(-1), lattice.xs.at(-1)) && fewer.every((x) => more.some((other) => near(x, other)));
  if (open < 1 || open > mostOpen || !isSame || lattice.xs.length < 3) return lattice;
  const { isPlumb, isLevel } = lattice;
  return {
    xs: [...xs.slice(0, open), ...lattice.xs],
    ys: lattice.ys,
    isPlumb: (row, side) => (side < open ? side > 0 : isPlumb(row, side - open)),
    isLevel: (side, column) => (column < open ? false : isLevel(side, column - open)),
  };
}

/** Whether its columns are those of the sheet before, or some of them: little may be left of its last row. */
export function isRest({ xs }: Lattice, before: readonly number[]): boolean {
  return xs.length > 2 && xs.every((x) => before.some((other) => Math.abs(x - other) <= sway));
}

/** Whether a word stands in a column on the left of what the lines hold. */
export function isInOpenColumn(word: Word, { xs }: Lattice, area: Area): boolean {
  const [x, y] = centreOf(word);
  return (
    x >= (xs[0] ?? 0) && x < area.x && y >= area.y - word.size && y <= bottomOf(area) + word.size
  );
}

/**
 * Words that stand on the open end of a cell, `reach` beyond the lines or, where the sheet has nothing more
 * on that side, line by line.
 */
export function overflowing(
  { xs, ys, isLevel }: Lattice,
  { inside, words }: { readonly inside: readonly Word[]; readonly words: readonly Word[] },
  reach: number,
  { height, rules }: Sheet,
  number: number,
): readonly Word[] {
  const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  const size = median(inside.map((word) => word.size));
  const openColumn = (side: number, { x, width }: Word) => {
    const column = xs.findLastIndex((left) => left <= x + width / 2);
    return column >= 0 && column < xs.length - 1 && !isLevel(side, column) ? column : -1;
  };
  const beyond = (isBelow: boolean) => {
    const [side, end] = isBelow ? [ys.length - 1, bottom] : [0, top];
    const gapOf = (word: Word, from: number) => (isBelow ? word.y - from : from - bottomOf(word));
    const there = words.filter((word) => centreOf(word)[1] > end === isBelow);
    const isParted = (word: Word) => rules.some((rule) => isBetween(rule, end, word));
    const near = there.filter(
      (word) => gapOf(word, end) < reach && openColumn(side, word) >= 0 && !isParted(word),
    );
    if (!isBelow && number === 1) return near;
    const ends = new Map<number, number>();
    const endOf = (word: Word) => (isBelow ? bottomOf(word) : word.y);
    for (const word of inside) {
      const column = openColumn(side, word);
      const last = ends.get(column) ?? end;
      ends.set(column, isBelow ? Math.max(last, endOf(word)) : Math.min(last, endOf(word)));
    }
    const chain = there
      .toSorted((a, b) => gapOf(a, end) - gapOf(b, end))
      .filter((word) => {
        const column = openColumn(side, word);
        if (column < 0 || Math.abs(word.size - size) > unlike * size || isParted(word))
          return false;
        if (gapOf(word, ends.get(column) ?? end) > step * size) return false;
        ends.set(column, endOf(word));
        return true;
      });
    const taken = new Set(chain);
    const isAll = there.every((word) => {
      const isInMargin = isBelow
        ? word.y > height * (1 - margin)
        : bottomOf(word) < height * margin;
      return taken.has(word) || isInMargin;
    });
    return isAll && !runsAcross(chain, xs) ? chain : near;
  };
  return [...beyond(false), ...beyond(true)];
}

/** Whether a level line is drawn between the end of a table and a word beyond it. */
function isBetween({ x1, y1, x2, y2 }: Rule, end: number, word: Word): boolean {
  const [x, y] = centreOf(word);
  const [least, most] = [Math.min(end, y), Math.max(end, y)];
  const isLevel = Math.abs(y2 - y1) < Math.abs(x2 - x1);
  const isBeside = x < Math.min(x1, x2) || x > Math.max(x1, x2);
  return isLevel && !isBeside && Math.min(y1, y2) > least + hair && Math.max(y1, y2) < most;
}

/** Whether a line of text goes over the side of a column: it is then none of a cell. */
function runsAcross(words: readonly Word[], xs: readonly number[]): boolean {
  const inOrder = words.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const sides = xs.slice(1, -1);
  return inOrder.some((word, index) => {
    const next = inOrder[index + 1];
    const isBeside =
      next &&
      Math.abs(next.y - word.y) < apart * word.size &&
      next.x - rightOf(word) < apart * word.size;
    const end = isBeside ? next.x + next.width / 2 : rightOf(word) - apart * word.size;
    return sides.some((side) => side > word.x + word.width / 2 && side < end);
  });
}

/**
 * A table that was not joined to one on the sheet before, or after it: where a page break may go through a
 * row, a figure that is not there may stand on the other sheet.
 */
export function withOpenEnds(
  grid: PlacedGrid,
  may: { readonly comeOn: boolean; readonly goOn: boolean },
): PlacedGrid {
  const { cells, closed, height } = grid;
  const isOpen = ({ row, rowSpan, column }: PlacedCell) =>
    (may.comeOn && row === 0 && !closed.above[column]) ||
    (may.goOn && row + rowSpan === height && !closed.below[column]);
  const doubtful = cells.map((cell) =>
    cell.text === '' && isOpen(cell) ? { ...cell, doubt: cell.doubt ?? 'unseen' } : cell,
  );
  return { ...grid, cells: doubtful };
}
