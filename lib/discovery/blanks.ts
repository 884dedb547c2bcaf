import type { Side } from './chosen.ts';
import type { Scale } from './scale.ts';
import { slipBits } from './slips.ts';

/** A figure that was not told may come to what a slip would: so much less do slips tell of blanks. */
const BITS_OF_UNTOLD = 4;

/**
 * How much speaks for a blank being 0, in bits: sums that hold with blanks among their parts, and those that do
 * but for a slip.
 */
export function bitsOfBlanks(sides: readonly Side[]): number {
  return sides
    .flatMap(({ scale, readings }) =>
      [...readings.values()].flatMap(([sum]) => (sum ? { ...sum, scale } : [])),
    )
    .filter(({ pattern, weighed }) => pattern !== '' && weighed.holds >= weighed.fails)
    .reduce((bits, { weighed, scale, ...sum }) => {
      const slips = weighed.outcomes.map((outcome, cross) =>
        outcome === 'open' && isPlain(scale, [sum.total, ...sum.parts], cross)
          ? Math.max(0, slipBits(scale, { ...sum, cross }) - BITS_OF_UNTOLD)
          : 0,
      );
      return bits + weighed.blankBits + slips.reduce((all, one) => all + one, 0);
    }, 0);
}

/** Whether lines are figures and blanks and nothing else where a line crosses them. */
const isPlain = (scale: Scale, lines: readonly number[], cross: number): boolean =>
  lines.every((line) => {
    const value = scale.at(line, cross);
    return value.kind === 'blank' || (value.kind === 'number' && !value.remarked);
  });
