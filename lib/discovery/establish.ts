import { isAlone } from './alone.ts';
import { chains } from './chains.ts';
import { chosenOf } from './choose.ts';
import { type Chosen, type Established, isSlipOrSkipped, type Side } from './chosen.ts';
import { numberingOf } from './levels.ts';
import { offBy, slipBits } from './slips.ts';
import { BELOW, BITS_OF_CERTAIN, FLOW, type Sum } from './sums.ts';

/**
 * The sums of a table that are established: of those of one pattern two lines at least hold and far more
 * than fail; or one 合计 alone stands over a whole block of counts. `isWhole` is false where the table may
 * go on elsewhere.
 */
export function establish(sides: readonly Side[], isWhole: boolean): Established[] {
  const chosen = chosenOf(sides);
  const pools = Map.groupBy(chosen.filter(isSteady), ({ pool }) => pool);
  const ofChain = chains(chosen);
  const sure = chosen.filter((sum) => {
    const pool = pools.get(sum.pool) ?? [];
    if (sum.pattern === '') return isByFigures(sum);
    if (sum.pattern === BELOW || sum.pattern === FLOW)
      return (
        isByFigures(sum) ||
        (isPooled(pool) && isSlipOrSkipped(sum)) ||
        (isCertain(sum) && ofChain.has(sum))
      );
    if (pool.includes(sum) && isPooled(pool) && !isOpen(sum)) return true;
    if (isHeldElsewhere(sum)) return true;
    return ofChain.has(sum) || (isWhole && isAlone(sum, sum.side));
  });
  const known = new Set(sure);
  return chosen.filter((sum) => known.has(sum) || (isOften(sum) && isCrossed(sum, sure)));
}

/**
 * Whether only its indents say so, and no line of its own: what stands under a line may be but some of it, as
 * long as it comes to less.
 */
function isOpen(sum: Chosen): boolean {
  const { pattern, parts, side, weighed } = sum;
  if (!pattern.startsWith('level') || weighed.holds > 0 || weighed.fails !== 1) return false;
  const isMarked = parts.every((part) => {
    const { code = '', number = '', label = '' } = side.scale.lines[part] ?? {};
    return code !== '' || numberingOf(number + label) !== undefined;
  });
  const cross = weighed.outcomes.indexOf('fails');
  return !isMarked && offBy(side.scale, { ...sum, cross }) < 0 && !isSlipOrSkipped(sum);
}

/** Figures of two lines at least say it of rows. */
const isCertain = ({
  weighed: { holds, several, fails, bits },
  side: { scale },
}: Chosen): boolean =>
  scale.axis === 'row' && holds > 1 && several > 1 && fails === 1 && bits > BITS_OF_CERTAIN;

/** Figures alone say it of most lines. */
function isOften({ pattern, weighed: { holds, fails, bits } }: Chosen): boolean {
  return (pattern === BELOW || pattern === FLOW) && holds > 2 && fails === 1 && bits > 24;
}

/** Whether a sum of the other axis is off by as much in the line that does not hold. */
function isCrossed({ side, ...sum }: Chosen, sure: readonly Chosen[]): boolean {
  const cross = sum.weighed.outcomes.indexOf('fails');
  const lines = [sum.total, ...sum.parts];
  const off = Math.abs(offBy(side.scale, { ...sum, cross }));
  return sure.some((other) => {
    if (other.side.block !== side.block || other.side === side) return false;
    if (other.total !== cross && !other.parts.includes(cross)) return false;
    return lines.some((line) => {
      if (other.weighed.outcomes[line] !== 'fails') return false;
      const apart = Math.abs(offBy(other.side.scale, { ...other, cross: line }));
      return Math.abs(off - apart) <= side.scale.tolerance(sum.parts, cross) + 1e-7;
    });
  });
}

/** Figures say it in two lines at least, and where it does not hold a slip does. */
function isByFigures(sum: Chosen): boolean {
  const { holds, fails, bits, several, outcomes } = sum.weighed;
  if (holds > 1) return bits > BITS_BY_FIGURES && isSlipOrSkipped(sum);
  if (several === 0 || fails !== 1 || bits < BITS_OF_LINE) return false;
  return slipBits(sum.side.scale, { ...sum, cross: outcomes.indexOf('fails') }) > BITS_OF_SURE;
}

const BITS_BY_FIGURES = 24;

/** Where one line holds and one is off by a slip, so much has to speak for either. */
const BITS_OF_LINE = 14;
const BITS_OF_SURE = 7;

/** Its words say it, one line holds, and the only one that does not is off by a slip. */
function isHeldElsewhere(sum: Chosen): boolean {
  const { holds, fails, bits, several } = sum.weighed;
  return holds > 0 && fails === 1 && several > 0 && bits > BITS_OF_ONE && isSlipOrSkipped(sum);
}

const BITS_OF_ONE = 9;

/** Not one that fails wherever it is tried. */
function isSteady({ weighed: { holds, fails } }: Sum): boolean {
  return fails < 2 || holds > 2 * fails;
}

/** Two lines hold, of more than a digit or two, and few fail beside them. */
function isPooled(pool: readonly Sum[]): boolean {
  const holds = pool.reduce((sum, { weighed }) => sum + weighed.holds, 0);
  const fails = pool.reduce((sum, { weighed }) => sum + weighed.fails, 0);
  const bits = pool.reduce((sum, { weighed }) => sum + weighed.bits, 0);
  const adds = pool.some(
    ({ parts, pattern, weighed }) =>
      weighed.holds > 0 && (parts.length > 1 || pattern.startsWith('level')),
  );
  return adds && holds > 1 && holds > fails && fails <= Math.max(1, holds / 4) && bits > 6;
}
