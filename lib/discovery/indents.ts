import type { Line } from './blocks.ts';
import type { Unit } from './units.ts';

/** A step less than this, in widths of a Chinese character, is no indent but a sign's own side. */
const STEP = 0.4;

/** A total and nothing else. */
const BARE = /^[合总小共]?计$/u;

/** By how much of a step an indent may be off. */
const OFF = 0.2;

/**
 * How deep units stand by how far their labels are indented; null where that tells nothing: fewer than two
 * depths, or depths that are no steps alike. A total is often moved to the middle and tells nothing, but where deeper
 * lines follow it: 粮食作物合计.
 */
export function levelsByIndent(
  units: readonly Unit[],
  lines: readonly Line[],
): Map<Unit, number> | null {
  const indentOf = (unit: Unit | undefined) =>
    unit && unit.line !== null ? lines[unit.line]?.indent : undefined;
  const indents = new Map(
    units.flatMap((unit, at) => {
      const own = indentOf(unit);
      const isOver = !BARE.test(unit.label) && (indentOf(units[at + 1]) ?? 0) > (own ?? 0);
      return own !== undefined && (unit.rank === 0 || isOver) ? [[unit, own] as const] : [];
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
