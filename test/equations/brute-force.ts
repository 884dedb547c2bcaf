import type { Shift } from '../../lib/equations/explain.ts';
import { type Equation, residualOf } from '../../lib/equations/system.ts';

/**
 * The smallest sets of up to four cells that some figures from 0 to `most` make every equation hold
 * with, each as its cells joined by commas. Found by joining every pair of changes with every other
 * on what they do to the equations: slow, and nothing like the decoder.
 */
export function smallestSets(
  equations: readonly Equation[],
  values: readonly number[],
  most: number,
): ReadonlySet<string> {
  const singles: Shift[] = values.flatMap((value, cell) =>
    equations.some(({ terms }) => terms.some((term) => term.cell === cell))
      ? Array.from({ length: most + 1 }, (_, to) => ({ cell, to })).filter(({ to }) => to !== value)
      : [],
  );
  const pairs = singles.flatMap((one) =>
    singles.filter(({ cell }) => cell > one.cell).map((other) => [one, other]),
  );
  const effects = (shifts: readonly Shift[]): number[] =>
    equations.map(({ terms }) =>
      terms.reduce((sum, { cell, coefficient }) => {
        const shift = shifts.find((one) => one.cell === cell);
        return shift === undefined ? sum : sum + coefficient * (shift.to - (values[cell] ?? 0));
      }, 0),
    );
  const byEffect = (sets: readonly (readonly Shift[])[]) =>
    Map.groupBy(sets, (shifts) => effects(shifts).join());
  const residuals = equations.map((equation) => residualOf(equation, values));
  if (residuals.every((residual) => residual === 0)) return new Set();
  const lacking = (shifts: readonly Shift[]): string => {
    const done = effects(shifts);
    return residuals.map((residual, index) => -residual - (done[index] ?? 0) + 0).join();
  };
  const oneMore = byEffect(singles.map((single) => [single]));
  const twoMore = byEffect(pairs);
  for (const [first, rest, size] of [
    [[[]], oneMore, 1],
    [[[]], twoMore, 2],
    [pairs, oneMore, 3],
    [pairs, twoMore, 4],
  ] as const) {
    const sets = first.flatMap((shifts) =>
      (rest.get(lacking(shifts)) ?? [])
        .map((others) => new Set([...shifts, ...others].map(({ cell }) => cell)))
        .filter((cells) => cells.size === size)
        .map((cells) => [...cells].sort((a, b) => a - b).join()),
    );
    if (sets.length > 0) return new Set(sets);
  }
  return new Set();
}
