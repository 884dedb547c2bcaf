import { type Code, codeOf, linkedGroups } from './code.ts';
import { explain, type Reach, type SearchLimits, type Shift } from './explain.ts';
import { fillable } from './fillable.ts';
import { type Equation, residualOf, type SystemCell } from './system.ts';

/** Broken equations that go back to one cause, and the sets of cells that explain them. */
export interface DecodedGroup {
  readonly broken: readonly Equation[];
  /** All sets of fewest cells, unordered; empty where there is none within reach. */
  readonly explanations: readonly (readonly Shift[])[];
  /** True where values for blanks alone make everything hold: then nothing printed is wrong. */
  readonly blanksSuffice: boolean;
  readonly reach: Reach;
  readonly tried: number;
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
  const groups = linkedGroups(equations).flatMap((linked) => {
    const broken = linked.filter((equation) => residualOf(equation, values) !== 0);
    if (broken.length === 0) return [];
    const table = { code: codeOf(linked, cells), cells, limits };
    const whole = decodeBroken(table, broken);
    if (whole.reach === 'found') return apart(table, whole);
    const linkedBroken = whole.blanksSuffice ? [] : linkedGroups(broken);
    if (linkedBroken.length < 2) return [whole];
    const shared = { ...limits, budget: Math.floor(limits.budget / linkedBroken.length) };
    return linkedBroken.map((group) => decodeBroken({ ...table, limits: shared }, group));
  });
  const places = new Map(equations.map((equation, place) => [equation, place]));
  const placeOf = ({ broken: [first] }: DecodedGroup) => (first && places.get(first)) ?? 0;
  return groups.sort((a, b) => placeOf(a) - placeOf(b));
}

interface Table {
  readonly code: Code;
  readonly cells: readonly SystemCell[];
  readonly limits: SearchLimits;
}

/** Explains some broken equations of a table, taking all its others to hold. */
function decodeBroken(table: Table, broken: readonly Equation[]): DecodedGroup {
  const { code, cells, limits } = table;
  const residuals = residualsOf(code, broken);
  const isBlank = (cell: number) => cells[cell]?.printed === null;
  const blanksSuffice = canBeFilled(code, residuals, isBlank);
  const search = explain(
    code,
    residuals,
    blanksSuffice ? { ...limits, mayChange: isBlank } : limits,
  );
  return { broken, blanksSuffice, ...search };
}

/** What each equation of the code is off by, counting only those in `broken`. */
function residualsOf({ equations, values }: Code, broken: readonly Equation[]): number[] {
  return equations.map((equation) =>
    broken.includes(equation) ? residualOf(equation, values) : 0,
  );
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
function apart(table: Table, whole: DecodedGroup): DecodedGroup[] {
  const parts = whole.explanations
    .map((explanation) => partsOf(table.code, explanation))
    .reduce((most, some) => (some.length > most.length ? some : most), []);
  if (parts.length < 2) return [whole];
  const groups = parts.map((part) => {
    const touched = new Set(part.flatMap(({ cell }) => equationsOf(table.code, cell)));
    const broken = whole.broken.filter((equation) =>
      touched.has(table.code.equations.indexOf(equation)),
    );
    return decodeBroken(table, broken);
  });
  const combinations = groups.reduce((count, group) => count * group.explanations.length, 1);
  const cells = (group: DecodedGroup) => group.explanations[0]?.length ?? 0;
  const sameSize = groups.every((group, index) => cells(group) === parts[index]?.length);
  return sameSize && combinations === whole.explanations.length ? groups : [whole];
}

/** An explanation cut into sets of cells that share no equation. */
function partsOf(code: Code, explanation: readonly Shift[]): Shift[][] {
  const parts: { shifts: Shift[]; touched: Set<number> }[] = [];
  for (const shift of explanation) {
    const touched = new Set(equationsOf(code, shift.cell));
    const shifts = [shift];
    for (let index = parts.length - 1; index >= 0; index--) {
      const part = parts[index];
      if (part === undefined || [...touched].every((equation) => !part.touched.has(equation))) {
        continue;
      }
      shifts.push(...part.shifts);
      for (const equation of part.touched) touched.add(equation);
      parts.splice(index, 1);
    }
    parts.push({ shifts, touched });
  }
  return parts.map(({ shifts }) => shifts);
}

function equationsOf(code: Code, cell: number): number[] {
  return code.memberships[cell]?.map(({ equation }) => equation) ?? [];
}
