import type { Line } from './blocks.ts';
import type { Level } from './levels.ts';
import type { Slot } from './matrix.ts';
import type { Unit } from './units.ts';

/** Blank signs before a label, where its text still has them: a wide one, and others of half its width. */
const BLANKS = /^[\s\u3000]+/u;

/** A step less than this, in widths of a Chinese character, is no indent but a sign's own side. */
const STEP = 0.4;

/** By how much of a step an indent may be off. */
const OFF = 0.2;

/** How far the words of a slot are indented, in widths of a Chinese character. */
export function indentOf({ cell }: Slot): number {
  const blanks = [...(BLANKS.exec(cell?.text ?? '')?.[0] ?? '')];
  const drawn = blanks.reduce((sum, sign) => sum + (sign === '\u3000' ? 1 : 0.5), 0);
  return (cell?.indent ?? 0) + drawn;
}

/**
 * How deep units stand by how far their labels are indented; null where that tells nothing: fewer than two
 * depths, or depths that are no steps alike. A total is often moved to the middle and tells nothing.
 */
export function levelsByIndent(
  units: readonly Unit[],
  lines: readonly Line[],
): Map<Unit, Level> | null {
  const indents = new Map(
    units.flatMap((unit) => {
      const line = unit.line === null ? undefined : lines[unit.line];
      return line && unit.rank === 0 ? [[unit, line.indent] as const] : [];
    }),
  );
  const depths = [...new Set(indents.values())].toSorted((a, b) => a - b);
  const least = depths[0] ?? 0;
  const apart = depths.map((depth) => depth - least).filter((depth) => depth > OFF * STEP);
  const step = Math.min(...apart);
  const isSteps = apart.every((depth) => Math.abs(depth / step - Math.round(depth / step)) <= OFF);
  if (apart.length === 0 || step < STEP || !isSteps) return null;
  // What begins with a deeper line has nothing to stand under.
  const first = [...indents.values()][0] ?? 0;
  if (first - least > OFF * step) return null;
  return new Map([...indents].map(([unit, depth]) => [unit, Math.round((depth - least) / step)]));
}
