import { type Equation, residualOf, type System, type Term } from './system.ts';

/** A blank total and what it would have to say, as an equation that it closes. */
export interface DerivedTotal {
  readonly cell: number;
  readonly identity: string;
  /** The total equals the sum of these. */
  readonly terms: readonly Term[];
}

/**
 * Takes blank totals out of a system by Gaussian elimination. Reports leave 总计 blank on detail rows;
 * such a total is what its parts say, so that its own equation is used up to state it, and it is put
 * into every other equation as that sum: the column of 总计 can still be checked. Only a total whose
 * equation fails with the blank as 0 is derived; one whose parts are all 0 is a 0 that was not written.
 */
export function deriveTotals({ cells, equations }: System) {
  const values = cells.map(({ printed }) => printed ?? 0);
  const totals: DerivedTotal[] = [];
  let open = [...equations];
  for (const stated of equations) {
    const cell = loneBlankTotal(stated, cells);
    if (cell === null || totals.some((total) => total.cell === cell)) continue;
    if (residualOf(stated, values) === 0) continue;
    const pivot = open.find(({ identity }) => identity === stated.identity) ?? stated;
    const terms = pivot.terms.filter((term) => term.cell !== cell);
    open = open
      .filter((equation) => equation !== pivot)
      .map((equation) => ({ ...equation, terms: replaced(equation.terms, cell, terms) }));
    for (const [index, total] of totals.entries()) {
      totals[index] = { ...total, terms: replaced(total.terms, cell, terms) };
    }
    totals.push({ cell, identity: stated.identity, terms });
  }
  return { equations: open, totals };
}

/** The blank total of an identity "parts = total"; null where the total is no blank. */
function loneBlankTotal({ terms }: Equation, cells: System['cells']): number | null {
  const [total, another] = terms.filter(({ coefficient }) => coefficient < 0);
  if (total?.coefficient !== -1 || another !== undefined) return null;
  return cells[total.cell]?.printed === null ? total.cell : null;
}

/** `terms` with `cell` replaced by a sum. */
function replaced(terms: readonly Term[], cell: number, sum: readonly Term[]): readonly Term[] {
  const factor = terms.find((term) => term.cell === cell)?.coefficient;
  if (factor === undefined) return terms;
  const coefficients = new Map<number, number>();
  for (const term of terms) if (term.cell !== cell) coefficients.set(term.cell, term.coefficient);
  for (const term of sum) {
    const coefficient = (coefficients.get(term.cell) ?? 0) + factor * term.coefficient;
    coefficients.set(term.cell, coefficient);
  }
  return [...coefficients].flatMap(([index, coefficient]) =>
    coefficient === 0 ? [] : { cell: index, coefficient },
  );
}
