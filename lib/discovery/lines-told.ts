import type { Established, Side } from './chosen.ts';
import { countsTwice, isDistinct, mayBeMean, type ToldLine } from './doubts.ts';
import { expanded, type PartsOf } from './expand.ts';
import { labelOf } from './matrix.ts';
import { tellingBits } from './skips.ts';
import { offBy } from './slips.ts';
import { isRemarkedTotal } from './words.ts';

/**
 * The lines of established sums that are checked. One that does not hold is left out where it may be no sum:
 * where another reading of its total holds there, or its total looks like a mean or the last of its parts; or
 * it comes to less than they do where a note says (`isOnce`) that totals count once what stands in several.
 */
export function linesTold(sums: readonly Established[], isOnce: boolean): ToldLine[] {
  const told = sums.flatMap((sum) =>
    sum.weighed.outcomes.flatMap((outcome, cross): ToldLine[] =>
      outcome === 'none' ? [] : [{ sum, cross, outcome }],
    ),
  );
  const known = partsOf(sums);
  return told.filter((line) => {
    if (line.outcome === 'open') return !isRemarked(line);
    if (line.outcome !== 'fails') return true;
    if (countsTwice(line) || hasNote(line) || (isOnce && isLess(line))) return false;
    return (
      !holdsOtherwise(line, known) &&
      (isAdded(line, told) ||
        (isDistinct(line) ? isSlip(line, SURE) : isSlip(line, SLIP) || !mayBeMean(line)))
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

const isLess = ({ sum, cross }: ToldLine) => offBy(sum.side.scale, { ...sum, cross }) > 0;

/** Whether a note tells what its total is. */
function hasNote({ sum: { side, total } }: ToldLine): boolean {
  return (side.scale.lines[total]?.labels ?? []).some((slot) => isRemarkedTotal(labelOf(slot)));
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

/** So much where those who stand in several rows may be counted once. */
const SURE = 10;

const isSlip = ({ sum, cross }: ToldLine, bits: number) =>
  tellingBits(sum.side.scale, { ...sum, cross }) > bits;
