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
export const mostRules = 20_000;
/** Lines in each direction that are looked at. */
export const mostLines = 2_000;

/**
 * The lines that the rules of a sheet draw: pieces along one line are one where no more than `gap` parts
 * them. What stays shorter than `shortest` is an ornament.
 */
export function rulingOf(rules: readonly Rule[], gap: number, shortest: number): Ruling {
  const level: Line[] = [];
  const plumb: Line[] = [];
  for (const { x1, y1, x2, y2 } of rules.slice(0, mostRules)) {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (width >= height) {
      level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    }
    if (height >= width) {
      plumb.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    }
  }
  const joined = (lines: readonly Line[]) =>
    joinPieces(lines, gap)
      .filter(({ from, to }) => to - from >= shortest)
      .slice(0, mostLines);
  return { level: joined(level), plumb: joined(plumb) };
}

/** How far pieces of one line may lie beside one another, in points. */
const beside = 0.8;

/** Pieces of a line, one behind the other or over one another, as one. */
function joinPieces(pieces: readonly Line[], gap: number): Line[] {
  return groupsBy(pieces, ({ at }) => at, beside).flatMap((group) => {
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

/** Items in order of a measure, parted where two neighbours’ lie more than `step` apart. */
export function groupsBy<Item>(
  items: readonly Item[],
  measure: (item: Item) => number,
  step: number,
): Item[][] {
  const groups: Item[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items.toSorted((a, b) => measure(a) - measure(b))) {
    const value = measure(item);
    if (value - last > step) groups.push([]);
    groups.at(-1)?.push(item);
    last = value;
  }
  return groups;
}
