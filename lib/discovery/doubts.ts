import type { Established } from './chosen.ts';
import { labelOf } from './matrix.ts';
import type { Outcome, Scale } from './scale.ts';
import { areSiblings } from './siblings.ts';
import { offBy, unitOf } from './slips.ts';
import { isMoney, isPlace, isShare, isTally, isTime, isWho, rankOf } from './words.ts';

/** A sum in one line that crosses it, as it is to be checked. */
export interface ToldLine {
  readonly sum: Established;
  readonly cross: number;
  readonly outcome: Exclude<Outcome, 'none'>;
}

/** A total of so many times the mean of its parts may be a mean itself: of counts, and of figures with decimals. */
const NEAR_MEAN = { counts: 1.4, decimals: 1.8 };

/** A figure of so many units is seldom by chance the weighed mean of others. */
const LONG = 100;

/** Means of alike things are within so many times of each other. */
const SPREAD = 12;

/** Whether the figures of a column may be no sum at all, as far as its words and its total show. */
export function mayBeMean({ sum: { side, total, parts }, cross }: ToldLine): boolean {
  const { axis, crossing } = side.scale;
  const words = crossing[cross]?.labels.map(labelOf) ?? [];
  const own = parts.flatMap((part) => side.scale.lines[part] ?? []);
  const mayBeLast = axis === 'row' ? !areSiblings(own) : false;
  if (
    (mayBeLast || own.some(({ label }) => isTime(label))) &&
    isLast(side.scale, total, parts, cross)
  )
    return true;
  // What stands in the lines is told by their words where the parts are places: 承诺时限 of each town.
  if (axis === 'column' && !own.every(({ label }) => isPlace(label))) return false;
  const whole = side.scale.number(total, cross) ?? 0;
  const isLong = Math.abs(whole) >= LONG * unitOf(side.scale, [total, ...parts], cross);
  const isNamed = words.some((word) => isTally(word) || isMoney(word) || isTime(word));
  if ((isLong || !isNamed) && isWeighted({ side, total, parts }, cross)) return true;
  if (isNamed) return false;
  const all = parts.flatMap(
    (part) => side.scale.number(part, cross) ?? (side.scale.blankIsZero ? 0 : []),
  );
  const figures = all.filter((figure) => figure !== 0);
  if (figures.length < 2) return false;
  // What is the mean of something is nought nowhere, and nowhere many times what it is elsewhere.
  const isWhole = [whole, ...figures].every(Number.isInteger);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (isWhole && least >= 0 && (least === 0 || most > SPREAD * least)) return false;
  if (whole < Math.min(...figures) || whole > Math.max(...figures)) return false;
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const isNear = whole <= mean * NEAR_MEAN[isWhole ? 'counts' : 'decimals'];
  return isNear || least < 0;
}

/** Whether a total is the mean of its parts, weighed by what another line says of them: days by cases. */
function isWeighted(
  { side: { scale }, total, parts }: Pick<ToldLine['sum'], 'side' | 'total' | 'parts'>,
  cross: number,
): boolean {
  const number = (line: number, at: number) => scale.number(line, at) ?? 0;
  const off = unitOf(scale, [total, ...parts], cross);
  return scale.crossing.some(({ index }) => {
    const weights = parts.map((part) => number(part, index));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const weighed = parts.reduce(
      (sum, part, at) => sum + number(part, cross) * (weights[at] ?? 0),
      0,
    );
    return index !== cross && all > 0 && Math.abs(weighed / all - number(total, cross)) <= off;
  });
}

/** Whether the sum is too large by a part that comes to those right behind it: it may stand over them. */
export function countsTwice({ sum, cross }: ToldLine): boolean {
  const { scale } = sum.side;
  if (areSiblings(sum.parts.flatMap((part) => scale.lines[part] ?? []))) return false;
  const off = offBy(scale, { ...sum, cross });
  const slack = scale.tolerance(sum.parts, cross) + 1e-7;
  const figures = sum.parts.map((part) => scale.number(part, cross) ?? 0);
  return figures.some((figure, at) => {
    if (rankOf(scale.lines[sum.parts[at] ?? 0]?.label ?? '') > 0) return false;
    if (figure === 0 || Math.abs(off - figure) > slack) return false;
    let behind = 0;
    return figures.slice(at + 1).some((one) => {
      behind += one;
      return one !== 0 && Math.abs(behind - figure) <= slack;
    });
  });
}

/** 在册户数 of the last quarter as that of the year. */
function isLast(scale: Scale, total: number, parts: readonly number[], cross: number): boolean {
  const last = parts.at(-1);
  const whole = scale.number(total, cross) ?? 0;
  return whole !== 0 && last !== undefined && whole === scale.number(last, cross);
}

/** Whether a total of households or people may count once what stands in several of its rows. */
export function isDistinct({ sum, cross }: ToldLine): boolean {
  const { side, total, parts, weighed } = sum;
  const { axis, crossing, lines } = side.scale;
  const words = crossing[cross]?.labels.map(labelOf) ?? [];
  if (axis === 'column' || !words.some(isWho)) return false;
  const isOnce = weighed.outcomes.some(
    (outcome, other) =>
      outcome === 'holds' &&
      crossing[other]?.labels.map(labelOf).some((word) => isWho(word) || isShare(word)),
  );
  const isParted = crossing.some(({ index }) => {
    const value = side.scale.at(total, index);
    return value.kind === 'number' && value.percent && value.value === 100;
  });
  if (isOnce || isParted) return false;
  if (parts.every((part) => isPlace(lines[part]?.label ?? ''))) return false;
  const whole = side.scale.number(total, cross) ?? 0;
  const figures = parts.map((part) => side.scale.number(part, cross) ?? 0);
  return whole >= Math.max(...figures) && whole < figures.reduce((sum, one) => sum + one, 0);
}
