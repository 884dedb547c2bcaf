import type { Network } from './networks.ts';
import { groupsBy, type Line, stretchesOf } from './ruling.ts';
import type { Word } from './sheet.ts';

/** Where a table's lines run: the sides of its rows and columns, and which of them are drawn. */
export interface Lattice {
  /** The sides of the columns, from the left. */
  readonly xs: readonly number[];
  /** The sides of the rows, from the top. */
  readonly ys: readonly number[];
  /** Whether a line is drawn on the left of the slot (0 to columns). */
  readonly isPlumb: (row: number, side: number) => boolean;
  /** Whether a line is drawn above the slot (0 to rows). */
  readonly isLevel: (side: number, column: number) => boolean;
}

/** A part of a slot's side that has to be drawn. */
const drawn = 0.6;

/**
 * The lattice of a network. Lines closer than `close`, and those up to `narrow` apart that no word fits
 * between (double lines, borders of neighbouring cells), are one side.
 */
export function latticeOf(
  { level, plumb, area }: Network,
  words: readonly Word[],
  close: number,
  narrow: number,
): Lattice {
  const across = words.map(({ x, width }) => ({ from: x, to: x + width }));
  const down = words.map(({ y, height }) => ({ from: y, to: y + height }));
  const columns = sidesOf(plumb, [area.x, area.x + area.width], across, close, narrow);
  const rows = sidesOf(level, [area.y, area.y + area.height], down, close, narrow);
  const plumbs = columns.map(({ lines }) => coverage(lines, rows, close));
  const levels = rows.map(({ lines }) => coverage(lines, columns, close));
  return {
    xs: columns.map(({ at }) => at),
    ys: rows.map(({ at }) => at),
    isPlumb: (row, side) => plumbs[side]?.[row] ?? false,
    isLevel: (side, column) => levels[side]?.[column] ?? false,
  };
}

interface Side {
  readonly at: number;
  readonly lines: readonly Line[];
}

type Stretch = Omit<Line, 'at'>;

function sidesOf(
  lines: readonly Line[],
  edges: readonly number[],
  words: readonly Stretch[],
  close: number,
  narrow: number,
): Side[] {
  const ends = edges.map((at) => ({ at, from: 0, to: 0 }));
  const groups = groupsBy([...lines, ...ends], ({ at }) => at, close);
  const inOrder = words.toSorted((a, b) => a.from - b.from);
  const sides: { first: number; last: number; lines: Line[] }[] = [];
  for (const group of groups) {
    const [first, last] = [group[0]?.at ?? 0, group.at(-1)?.at ?? 0];
    const before = sides.at(-1);
    const isSame =
      before && last - before.first <= narrow && !hasWithin(inOrder, before.last, first, close);
    if (before && isSame) {
      before.last = last;
      before.lines.push(...group);
    } else sides.push({ first, last, lines: group });
  }
  return sides.map(({ first, last, lines: own }) => ({
    at: (first + last) / 2,
    lines: own.filter(({ from, to }) => to > from),
  }));
}

/** Whether a word lies between two lines, or no more than `slack` beyond them. */
function hasWithin(inOrder: readonly Stretch[], from: number, to: number, slack: number): boolean {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.from ?? 0) < from - slack) low = middle + 1;
    else high = middle;
  }
  for (; (inOrder[low]?.from ?? to) < to; low++) {
    if ((inOrder[low]?.to ?? Number.POSITIVE_INFINITY) <= to + slack) return true;
  }
  return false;
}

/** Of each slot along a side, whether enough of it is drawn. */
function coverage(lines: readonly Line[], across: readonly Side[], gap: number): boolean[] {
  const covered = new Array<number>(Math.max(across.length - 1, 0)).fill(0);
  let slot = 0;
  for (const { from, to } of stretchesOf(lines, gap)) {
    while (slot > 0 && (across[slot]?.at ?? 0) > from) slot--;
    for (; slot < covered.length; slot++) {
      const [start, end] = [across[slot]?.at ?? 0, across[slot + 1]?.at ?? 0];
      if (start >= to) break;
      covered[slot] = (covered[slot] ?? 0) + Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
  }
  return covered.map((length, index) => {
    const [start, end] = [across[index]?.at ?? 0, across[index + 1]?.at ?? 0];
    return length >= (end - start) * drawn;
  });
}
