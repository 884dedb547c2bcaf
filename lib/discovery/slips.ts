import type { Scale } from './scale.ts';

/** By how much a sum is off where a line crosses. */
export function offBy(scale: Scale, { total, parts, less, cross }: Addition): number {
  const number = (line: number) => scale.number(line, cross) ?? 0;
  const sum = parts.reduce(
    (all, part) => all + number(part) * (less.has(part) && number(part) > 0 ? -1 : 1),
    0,
  );
  return sum - number(total);
}

/** Figures of one line, as they are added up. */
export interface Addition {
  readonly total: number;
  readonly parts: readonly number[];
  readonly less: ReadonlySet<number>;
  readonly cross: number;
}

/** Rounding beyond so many units of the last digit leaves nothing to tell a slip by. */
const ROUNDED = 12;

/**
 * How much it speaks for a sum that what it is off by is a slip of the pen, in bits: one digit for another, two
 * exchanged, one lost or one too many. Of all differences that figures of this size can have only few are.
 */
export function slipBits(scale: Scale, { total, parts, less, cross }: Addition): number {
  const unit = unitOf(scale, [total, ...parts], cross);
  const whole = (line: number) => Math.round((scale.number(line, cross) ?? 0) / unit);
  const stated = whole(total);
  const addends = parts.map((part) => whole(part) * (less.has(part) && whole(part) > 0 ? -1 : 1));
  const off = addends.reduce((sum, addend) => sum + addend, 0) - stated;
  const rounding = Math.round(scale.tolerance(parts, cross) / unit);
  const figures = [Math.abs(stated), ...addends.map(Math.abs)].filter((figure) => figure > 0);
  if (off === 0 || rounding > ROUNDED || figures.length < 2) return 0;
  const longest = String(Math.max(...figures)).length;
  const bitsOf = (offs: readonly number[]) => {
    if (!offs.some((one) => isDigits(one, longest) || isLength(one, figures))) return 0;
    const slips = (17 * longest + 2 * longest * figures.length) * offs.length;
    return Math.max(0, Math.log2(Math.max(...figures) / slips));
  };
  const near = Array.from({ length: 2 * rounding + 1 }, (_, at) => Math.abs(off + at - rounding));
  const isSharp = rounding > 0 && isExact(scale, { total, parts, less, cross });
  return Math.max(bitsOf(near), isSharp ? bitsOf([Math.abs(off)]) : 0);
}

/** What the last digit stands for in the finest figure of some lines: 0.01. */
export function unitOf(scale: Scale, lines: readonly number[], cross: number): number {
  const units = lines.flatMap((line) => {
    const value = scale.at(line, cross);
    const number = scale.number(line, cross) ?? 0;
    if (value.kind !== 'number' || number === 0) return [];
    return 10 ** -value.decimals * (number / value.value);
  });
  return units.length > 0 ? Math.min(...units) : 1;
}

/** Whether the other lines come out to the last digit: then this one is not rounded either. */
export function isExact(scale: Scale, { total, parts, less, cross }: Addition): boolean {
  const { outcomes } = scale.weigh(total, parts, less);
  const held = outcomes.flatMap((outcome, at) => (outcome === 'holds' && at !== cross ? at : []));
  return (
    held.length > 0 &&
    held.every((at) => Math.abs(offBy(scale, { total, parts, less, cross: at })) < 1e-6)
  );
}

/** 300: one digit for another; 270: two beside each other exchanged. */
function isDigits(off: number, longest: number): boolean {
  const figure = String(off).replace(/0+$/u, '');
  const place = String(off).length - figure.length;
  if (figure.length === 1) return place < longest;
  const apart = Number(figure) % 9 === 0 && Number(figure) / 9 < 10;
  return apart && place + 1 < longest;
}

/** Whether a figure that is off by so much has a digit less or more than it should. */
function isLength(off: number, figures: readonly number[]): boolean {
  return figures.some((figure) =>
    [figure + off, figure - off].some(
      (meant) => meant > 0 && (hasDropped(meant, figure) || hasDropped(figure, meant)),
    ),
  );
}

/** Whether the second is the first without one of its digits. */
function hasDropped(long: number, short: number): boolean {
  const [from, to] = [String(long), String(short)];
  if (from.length !== to.length + 1) return false;
  let at = 0;
  while (at < to.length && from[at] === to[at]) at++;
  return from.slice(at + 1) === to.slice(at);
}
