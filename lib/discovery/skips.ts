import type { Scale } from './scale.ts';
import { areSiblings } from './siblings.ts';
import { type Addition, isExact, offBy, slipBits, unitOf } from './slips.ts';
import { rankOf } from './words.ts';

/** The parts that a sum is too large by, each alone: those that its total may have left out. */
function leftOut(scale: Scale, { total, parts, less, cross }: Addition): number[] {
  const off = offBy(scale, { total, parts, less, cross });
  const slack = scale.tolerance(parts, cross) + 1e-7;
  return parts.filter((part) => {
    const figure = (scale.number(part, cross) ?? 0) * (less.has(part) ? -1 : 1);
    return figure !== 0 && Math.abs(off - figure) <= slack;
  });
}

/** Whether a total has left out one of its parts, which other lines do add up. */
export const isSkipped = (scale: Scale, line: Addition): boolean =>
  leftOut(scale, line).some((part) =>
    scale.crossing.some(
      ({ index }) => index !== line.cross && (scale.number(part, index) ?? 0) !== 0,
    ),
  );

/** A label of what a total may leave out on purpose. */
const APART = /结转|结余|上年|年初|年末|不含|不计|另有|附|调入|调出|其他|#/u;

/**
 * How much it speaks for a sum that its total has left out one of its parts, in bits: 0 where that part may stand
 * under the one before it, and be no part of its own.
 */
export function skipBits(scale: Scale, line: Addition): number {
  const out = leftOut(scale, line);
  if (out.length === 0) return 0;
  const { parts, cross } = line;
  const lines = parts.flatMap((part) => scale.lines[part] ?? []);
  const figures = parts.map((part) => Math.abs(scale.number(part, cross) ?? 0));
  const isTotal = (part: number) => rankOf(scale.lines[part]?.label ?? '') > 0;
  const hasTotal = parts.some(isTotal);
  if (!hasTotal && !areSiblings(lines) && !out.every((part) => isOwn(scale, line, part))) return 0;
  const unit = unitOf(scale, [line.total, ...parts], cross);
  const slack = isExact(scale, line) ? 0 : scale.tolerance(parts, cross);
  const width = Math.max(1, (2 * slack) / unit);
  const several = figures.filter((figure) => figure > 0).length;
  return several < 2 ? 0 : Math.max(0, Math.log2(Math.max(...figures) / unit / width / several));
}

/** Whether a part does not stand under the one before it, of which it is more. */
function isOwn(scale: Scale, { parts, cross }: Addition, part: number): boolean {
  const label = scale.lines[part]?.label ?? '';
  const figure = Math.abs(scale.number(part, cross) ?? 0);
  const before = parts
    .slice(0, parts.indexOf(part))
    .map((one) => Math.abs(scale.number(one, cross) ?? 0))
    .findLast((one) => one > 0);
  return !APART.test(label) && (before ?? 0) < figure;
}

/** How much speaks for a sum that what it is off by is a slip of the pen, or a part left out. */
export const tellingBits = (scale: Scale, line: Addition): number =>
  Math.max(slipBits(scale, line), skipBits(scale, line));
