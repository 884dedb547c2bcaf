import type { Established, Side } from './establish.ts';
import { expanded, type PartsOf } from './expand.ts';
import { labelOf } from './matrix.ts';
import type { Outcome, Scale } from './scale.ts';
import { areSiblings } from './siblings.ts';
import { isSkipped, tellingBits } from './skips.ts';
import { offBy } from './slips.ts';
import { isCount, isMoney, isPlace, isShare, isTally, isTime, isWho, rankOf } from './words.ts';

/** A sum in one line that crosses it, as it is to be checked. */
export interface ToldLine {
  readonly sum: Established;
  readonly cross: number;
  readonly outcome: Exclude<Outcome, 'none'>;
}

/** A total of so many times the mean of its parts may be a mean itself: of counts, and of figures with decimals. */
const NEAR_MEAN = { counts: 1.2, decimals: 1.6 };

/** Means of alike things are within so many times of each other. */
const SPREAD = 12;

/**
 * The lines of established sums that are checked. One that does not hold is left out where it may be no sum:
 * where another reading of its total holds there, or its total looks like a mean or the last of its parts.
 */
export function linesTold(sums: readonly Established[]): ToldLine[] {
  const told = sums.flatMap((sum) =>
    sum.weighed.outcomes.flatMap((outcome, cross): ToldLine[] =>
      outcome === 'none' ? [] : [{ sum, cross, outcome }],
    ),
  );
  const known = partsOf(sums);
  return told.filter((line) => {
    if (line.outcome === 'open') return !isRemarked(line);
    if (line.outcome !== 'fails') return true;
    if (countsTwice(line)) return false;
    return (
      !holdsOtherwise(line, known) &&
      (isAdded(line, told) || isSlip(line) || !(mayBeMean(line) || isDistinct(line)))
    );
  });
}

/** Whether some of its figures are not quite what the others are. */
function isRemarked({ sum: { side, total, parts }, cross }: ToldLine): boolean {
  const values = [total, ...parts].map((line) => side.scale.at(line, cross));
  const figures = values.flatMap((value) => (value.kind === 'number' ? value : []));
  const percents = new Set(
    figures.filter(({ value }) => value !== 0).map(({ percent }) => percent),
  );
  return percents.size > 1 || figures.some(({ remarked }) => remarked);
}

/** The parts of each total, by the side that it is a line of. */
type Parts = ReadonlyMap<Side, PartsOf>;

function partsOf(sums: readonly Established[]): Parts {
  return new Map(
    [...Map.groupBy(sums, ({ side }) => side)].map(([side, own]) => [
      side,
      new Map(own.map(({ total, parts }) => [total, parts])),
    ]),
  );
}

/** Whether another steady reading of the total holds in the line, one that adds up other lines. */
function holdsOtherwise({ sum, cross }: ToldLine, known: Parts): boolean {
  const partsOfTotals = known.get(sum.side) ?? new Map();
  const own = expanded(sum.parts, partsOfTotals);
  return (sum.side.readings.get(sum.total) ?? []).some(({ pattern, parts, weighed }) => {
    if (pattern === '' || weighed.outcomes[cross] !== 'holds') return false;
    if (weighed.holds < 2 || weighed.holds <= weighed.fails) return false;
    return expanded(parts, partsOfTotals) !== own;
  });
}

/** Whether the figures of the line are added up elsewhere: then they are no means or rates. */
function isAdded({ sum, cross }: ToldLine, told: readonly ToldLine[]): boolean {
  return told.some((other) => {
    if (other.outcome !== 'holds' || other.sum.side.block !== sum.side.block) return false;
    if (other.sum.side === sum.side) return other.cross === cross && other.sum !== sum;
    return other.sum.total === cross || other.sum.parts.includes(cross);
  });
}

/** So much tells that figures are a sum with a slip in it, and no mean. */
const SLIP = 6;

const isSlip = ({ sum, cross }: ToldLine) => tellingBits(sum.side.scale, { ...sum, cross }) > SLIP;

/** Whether the figures of a column may be no sum at all, as far as its words and its total show. */
function mayBeMean({ sum: { side, total, parts }, cross }: ToldLine): boolean {
  const { axis, crossing } = side.scale;
  const words = crossing[cross]?.labels.map(labelOf) ?? [];
  const own = parts.flatMap((part) => side.scale.lines[part] ?? []);
  const mayBeLast = axis === 'row' ? !areSiblings(own) : false;
  if (
    (mayBeLast || own.some(({ label }) => isTime(label))) &&
    isLast(side.scale, total, parts, cross)
  )
    return true;
  if (
    axis === 'column' ||
    words.some((word) => isCount(word) || isTally(word) || isMoney(word) || isTime(word))
  )
    return false;
  const whole = side.scale.number(total, cross) ?? 0;
  const all = parts.flatMap(
    (part) => side.scale.number(part, cross) ?? (side.scale.blankIsZero ? 0 : []),
  );
  const figures = all.filter((figure) => figure !== 0);
  if (figures.length < 2) return false;
  // What is the mean of something is nought nowhere, and nowhere many times what it is elsewhere.
  const least = Math.min(...all.map(Math.abs));
  if (least === 0 || Math.max(...figures) > SPREAD * least) return false;
  const isWhole = [whole, ...figures].every(Number.isInteger);
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const within = whole >= Math.min(...figures) && whole <= Math.max(...figures);
  return within && whole <= mean * NEAR_MEAN[isWhole ? 'counts' : 'decimals'];
}

/** Whether the sum is too large by a part that comes to those right behind it: it may stand over them. */
function countsTwice({ sum, cross }: ToldLine): boolean {
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
function isDistinct({ sum, cross }: ToldLine): boolean {
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
  if (isOnce || isParted || isSkipped(side.scale, { ...sum, cross })) return false;
  if (parts.every((part) => isPlace(lines[part]?.label ?? ''))) return false;
  const whole = side.scale.number(total, cross) ?? 0;
  const figures = parts.map((part) => side.scale.number(part, cross) ?? 0);
  return whole >= Math.max(...figures) && whole < figures.reduce((sum, one) => sum + one, 0);
}
