import type { Diagnosis } from './diagnose.ts';
import type { CellChange } from './system.ts';

/**
 * Blank cells that cannot be 0, with the one value that each must have for the identities to hold:
 * 总计 left blank beside its parts, or a figure left out. Blanks whose value is open are not among them.
 */
export function impliedBlanks({ fillings }: Diagnosis): readonly CellChange[] {
  return fillings.flatMap(({ explanations, equallyPlausible }) => {
    const [best] = explanations;
    if (best === undefined || equallyPlausible > 1) return [];
    return best.changes.filter(({ to }) => to > 0);
  });
}
