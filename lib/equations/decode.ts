import { type Code, codeOf } from './code.ts';
import { explain, type Search, type SearchLimits, type Shift } from './explain.ts';
import { fillable } from './fillable.ts';
import { linked } from './linked.ts';
import { cellsOf, type Equation, residualOf, type SystemCell } from './system.ts';

/** Broken equations that go back to one cause, and the sets of cells that explain them. */
export interface DecodedGroup extends Search {
  readonly broken: readonly Equation[];
  /** True where values for blanks alone make everything hold: then nothing printed is wrong. */
  readonly blanksSuffice: boolean;
}

/**
 * Sorts the broken equations of a system into independent causes and explains each. Equations of
 * different tables never meet. Within a table the fewest cells for all its broken equations are
 * sought, and parts of an explanation that touch no common equation are causes of their own where the
 * parts can be told apart; past the limits, broken equations that share no cell are tried apart.
 */
export function decode(
  equations: readonly Equation[],
  cells: readonly SystemCell[],
  limits: SearchLimits,
): DecodedGroup[] {
  const values = cells.map(({ printed }) => printed ?? 0);
  if (equations.every((equation) => residualOf(equation, values) === 0)) return [];
  const groups = linked(equations, cellsOf).flatMap((own) => {
    const broken = own.filter((equation) => residualOf(equation, values) !== 0);
    if (broken.length === 0) return [];
    const code = codeOf(own, cells);
    const whole = decodeBroken(code, broken, limits);
    if (whole.explanations.length > 0) return apart(code, whole, limits);
    const parts = whole.blanksSuffice ? [] : linked(broken, cellsOf);
    if (parts.length < 2) return [whole];
    const shared = { ...limits, budget: Math.floor(limits.budget / parts.length) };
    return parts.map((group) => decodeBroken(code, group, shared));
  });
  const places = new Map(equations.map((equation, place) => [equation, place]));
  const placeOf = ({ broken: [first] }: DecodedGroup) => (first && places.get(first)) ?? 0;
  return groups.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Explains some broken equations of a table, taking all its others to hold. */
function decodeBroken(code: Code, broken: readonly Equation[], limits: SearchLimits): DecodedGroup {
  const { equations, values, cells } = code;
  const residuals = equations.map((equation) =>
    broken.includes(equation) ? residualOf(equation, values) : 0,
  );
  const mayChange = (cell: number) => cells[cell]?.printed === null;
  const blanksSuffice = canBeFilled(code, residuals, mayChange);
  const found = explain(code, residuals, blanksSuffice ? { ...limits, mayChange } : limits);
  return { broken, blanksSuffice, ...found };
}

/** Whether the blanks of a table can hold figures that make every equation of it hold. */
function canBeFilled(
  { equations, memberships }: Code,
  residuals: readonly number[],
  isBlank: (cell: number) => boolean,
): boolean {
  const hasBlank = (equation: Equation) => equation.terms.some(({ cell }) => isBlank(cell));
  if (equations.some((equation, index) => residuals[index] !== 0 && !hasBlank(equation))) {
    return false;
  }
  const blanks = memberships.flatMap((here, cell) =>
    here.length > 0 && isBlank(cell) ? cell : [],
  );
  const rows = equations.map(({ terms }) =>
    blanks.map((blank) => terms.find(({ cell }) => cell === blank)?.coefficient ?? 0),
  );
  return fillable(
    rows,
    residuals.map((residual) => -residual),
  );
}

/**
 * A group cut into the causes that its explanations show to be independent: cells that share no
 * equation. Kept whole where explanations do not fall into the same parts, for then it is open which
 * cells belong together.
 */
function apart(code: Code, whole: DecodedGroup, limits: SearchLimits): DecodedGroup[] {
  const equationsOf = ({ cell }: Shift) =>
    code.memberships[cell]?.flatMap(({ equation }) => code.equations[equation] ?? []) ?? [];
  const parts = whole.explanations
    .map((shifts) => linked(shifts, equationsOf))
    .reduce((most, some) => (some.length > most.length ? some : most), []);
  if (parts.length < 2) return [whole];
  const groups = parts.map((part) => {
    const touched = new Set(part.flatMap(equationsOf));
    const broken = whole.broken.filter((equation) => touched.has(equation));
    return decodeBroken(code, broken, limits);
  });
  const combinations = groups.reduce((count, group) => count * group.explanations.length, 1);
  const cells = (group: DecodedGroup) => group.explanations[0]?.length ?? 0;
  const sameSize = groups.every((group, index) => cells(group) === parts[index]?.length);
  return sameSize && combinations === whole.explanations.length ? groups : [whole];
}
