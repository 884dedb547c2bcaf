import type { Count } from './count.ts';

/**
 * Whether a printed percentage is what `part` of `base` gives: rounded or cut off at the digits that
 * are printed; with 约, within one more unit of the last digit.
 */
export function isPercentageOf(percent: Count, part: number, base: number): boolean {
  if (base === 0) return part === 0 && percent.value === 0;
  const unit = 10 ** -percent.decimals;
  const exact = (part / base) * 100;
  const slack = percent.approximate ? unit : 0;
  const epsilon = 1e-9;
  return (
    exact >= percent.value - unit / 2 - slack - epsilon &&
    exact < percent.value + unit + slack - epsilon
  );
}

/** "33.8%", with as many digits as the text prints. */
export function percentageOf(part: number, base: number, decimals: number): string {
  return `${((part / base) * 100).toFixed(decimals)}%`;
}
