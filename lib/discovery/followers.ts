import type { Scale } from './scale.ts';
import { isSkipped } from './skips.ts';
import { slipBits } from './slips.ts';

/** So much has to speak for lines being parts of the one before them, where no word does. */
const BITS_OF_FOLLOWERS = 14;

/** Less where they are few: there are not many ways to choose them. */
const BITS_OF_FEW = 10;
const FEW = 6;

/** With so much in two lines at least, whatever a third is off by is a mistake. */
export const BITS_OF_CERTAIN = 30;

/** So much has to speak for the one line that does not hold being a slip. */
const SLIP = 2;

/** Whether figures alone say that a line is the sum of those right behind it. */
export function comesTo(scale: Scale, total: number, parts: readonly number[]): boolean {
  const { fails, bits, several, outcomes } = scale.weigh(total, parts);
  if (several === 0 || fails > 1) return false;
  if (fails === 0) return bits > (parts.length > FEW ? BITS_OF_FOLLOWERS : BITS_OF_FEW);
  if (scale.axis === 'row' && several > 1 && bits > BITS_OF_CERTAIN) return true;
  const less = scale.takenOff(parts);
  const line = { total, parts, less, cross: outcomes.indexOf('fails') };
  if (bits > BITS_OF_FOLLOWERS && isSkipped(scale, line)) return true;
  const slip = slipBits(scale, line);
  return slip > SLIP && bits + slip > BITS_OF_FOLLOWERS + SLIP;
}
