import type { Block } from './blocks.ts';
import type { Scale } from './scale.ts';
import { isSkipped, tellingBits } from './skips.ts';
import { slipBits } from './slips.ts';
import { BELOW, FLOW, type Readings, type Sum } from './sums.ts';

/** The totals of one block's rows, or columns, with the ways of reading each. */
export interface Side {
  readonly block: Block;
  readonly scale: Scale;
  readonly readings: Readings;
}

/** A sum that the table shows to be meant, by its other lines or its words. */
export interface Established extends Sum {
  readonly side: Side;
}

/** The reading of a total that is taken. */
export interface Chosen extends Established {
  /** Sums that hold or fail together. */
  readonly pool: string;
}

/** So much has to speak for a line being off by a slip. */
const BITS_OF_SLIP = 4;

/** Whether it fails in one line at most, and there by a slip. */
export function isSlipAtMost({
  weighed: { fails, outcomes },
  side: { scale },
  ...sum
}: Chosen): boolean {
  if (fails > 1) return false;
  const cross = outcomes.indexOf('fails');
  const bitsOf = isSaid(sum) ? tellingBits : slipBits;
  return cross < 0 || bitsOf(scale, { ...sum, cross }) > BITS_OF_SLIP;
}

/** Whether words say it, and not figures alone. */
const isSaid = ({ pattern }: Pick<Sum, 'pattern'>) =>
  pattern !== '' && pattern !== BELOW && pattern !== FLOW;

/** The same, where a total may also have left out one of its parts: other lines add it up. */
export const isSlipOrSkipped = (sum: Chosen): boolean => {
  const cross = sum.weighed.outcomes.indexOf('fails');
  return isSlipAtMost(sum) || isSkipped(sum.side.scale, { ...sum, cross });
};
