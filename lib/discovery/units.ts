import type { Line } from './blocks.ts';
import { labelOf } from './matrix.ts';
import { isAmong, type Rank, rankOf } from './words.ts';

/** A line, or several under one label or one line of their own, as it stands among others. */
export interface Unit {
  /** The line that it is or that stands over it; null where its lines have but a label in common. */
  readonly line: number | null;
  /** The words by which it is known among others. */
  readonly label: string;
  readonly rank: Rank;
  readonly among: boolean;
  readonly below: readonly Unit[];
  /** True where only figures say what stands below. */
  readonly guessed?: true;
}

/** Lines as their labels nest them: those under one cell are one unit. */
export function unitsOf(lines: readonly Line[], depth = 0): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const outer = line.labels[depth];
    let end = at + 1;
    if (outer && line.labels.length > depth + 1) {
      while (end < lines.length && lines[end]?.labels[depth]?.cell === outer.cell) end++;
    }
    const group = lines.slice(at, end);
    if (group.length > 1 && outer) {
      const below = unitsOf(group, depth + 1);
      const label = labelOf(outer);
      if (group.length === lines.length) return below;
      units.push({ line: null, label, rank: rankOf(label), among: isAmong(label), below });
    } else units.push(leafOf(line, depth));
    at = end;
  }
  return units;
}

function leafOf(line: Line, depth: number): Unit {
  const words = line.labels.slice(depth).map(labelOf);
  const ranks = words.map(rankOf);
  return {
    line: line.index,
    label: line.label,
    rank: ranks.toSorted((a, b) => b - a)[0] ?? 0,
    among: words.some(isAmong),
    below: [],
  };
}

/** All lines of a unit but those that stand over others. */
export function leavesOf({ line, below }: Unit): number[] {
  return below.length > 0 ? below.flatMap(leavesOf) : line === null ? [] : [line];
}
