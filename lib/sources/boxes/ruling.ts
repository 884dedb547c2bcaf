import type { Rule } from './sheet.ts';

/** A line along a side of the sheet: `at` across it, `from` and `to` along it, in points. */
export interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Ruling {
  readonly level: readonly Line[];
  readonly plumb: readonly Line[];
}

/** Rules of a sheet that are looked at: a drawing may have any number. */
export const mostRules = 60_000;
/** Lines in each direction that are looked at. */
export const mostLines = 2_000;

/** How many times longer than thick a rule is whose direction is certain. */
const slender = 2;

/**
 * The lines that the rules of a sheet draw: pieces along one line are one where no more than `gap` parts
 * them. What stays shorter than `shortest` is an ornament.
 */
export function rulingOf(rules: readonly Rule[], gap: number, shortest: number): Ruling {
  const level: Line[] = [];
  const plumb: Line[] = [];
  const dots: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  for (const { x1, y1, x2, y2, thickness } of rules.slice(0, mostRules)) {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    if (Math.max(width, height) < slender * thickness) {
      dots.push({ x, y, half: Math.max(width, height, thickness) / 2 });
    } else if (width >= height) level.push({ at: y, from: x - width / 2, to: x + width / 2 });
    else plumb.push({ at: x, from: y - height / 2, to: y + height / 2 });
  }
  const inRows = dots.map(({ x, y, half }) => ({ at: y, from: x - half, to: x + half }));
  const inColumns = dots.map(({ x, y, half }) => ({ at: x, from: y - half, to: y + half }));
  const joined = (lines: readonly Line[], pieces: readonly Line[]) =>
    joinPieces([...lines, ...linesOfDots(pieces, gap)], gap)
      .filter(({ from, to }) => to - from >= shortest)
      .slice(0, mostLines);
  return { level: joined(level, inRows), plumb: joined(plumb, inColumns) };
}

/** Rows of dots; a dot alone stays, since it may close a corner. */
function linesOfDots(dots: readonly Line[], gap: number): Line[] {
  return groupsBy(dots, ({ at }) => at, inRow, inRow).flatMap((group) => {
    const at = group.reduce((sum, dot) => sum + dot.at, 0) / group.length;
    return stretchesOf(group, gap).map(({ from, to }) => ({ at, from, to }));
  });
}

/** How far dots of one line, and pieces of one line, may lie beside one another, in points. */
const inRow = 0.25;
const beside = 0.8;

/** Pieces of a line, one behind the other or over one another, as one. */
function joinPieces(pieces: readonly Line[], gap: number): Line[] {
  return groupsBy(pieces, ({ at }) => at, beside, beside).flatMap((group) => {
    const at = group.reduce((sum, piece) => sum + piece.at, 0) / group.length;
    return stretchesOf(group, gap).map(({ from, to }) => ({ at, from, to }));
  });
}

/** The stretches that lines take together, in order: gaps up to `gap` do not part them. */
export function stretchesOf(
  lines: readonly { readonly from: number; readonly to: number }[],
  gap: number,
): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of lines.toSorted((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && from <= last.to + gap) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/**
 * Items in order of a measure, parted where two neighbours’ lie more than `step` apart, and where a
 * group's would reach farther than `reach`.
 */
export function groupsBy<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
  step: number,
  reach = Number.POSITIVE_INFINITY,
): Item[][] {
  const groups: Item[][] = [];
  let [first, last] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items.toSorted((a, b) => measure(a) - measure(b))) {
    const value = measure(item);
    if (value - last > step || value - first > reach) {
      groups.push([]);
      first = value;
    }
    groups.at(-1)?.push(item);
    last = value;
  }
  return groups;
}
