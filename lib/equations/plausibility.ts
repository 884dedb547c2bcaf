import { judged, type Reason } from './judgement.ts';
import type { Lines } from './lines.ts';
import type { CellChange } from './system.ts';

/** A set of changes that explains some broken identities. */
export interface Explanation {
  readonly changes: readonly CellChange[];
  /** One for each cell or pair of cells whose change has a reason. */
  readonly reasons: readonly Reason[];
}

export interface Ranked {
  /** Most plausible first; alike ones in form order. */
  readonly explanations: readonly Explanation[];
  /** How many, from the first, are equally plausible. */
  readonly equallyPlausible: number;
}

/**
 * Orders explanations of equal size by how plausible they are; among equally plausible ones, those
 * that change more totals come first.
 */
export function ranked(sets: readonly (readonly CellChange[])[], lines: Lines): Ranked {
  const weighed = sets.map((changes) => ({
    changes,
    totals: changes.filter(lines.isTotal).length,
    ...judged(changes, lines),
  }));
  weighed.sort((a, b) => a.cost - b.cost || a.hint - b.hint || b.totals - a.totals);
  const best = weighed[0]?.cost;
  return {
    explanations: weighed.map(({ changes, reasons }) => ({ changes, reasons })),
    equallyPlausible: weighed.filter(({ cost }) => cost === best).length,
  };
}
