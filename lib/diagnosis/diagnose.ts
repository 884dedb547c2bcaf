import { fieldKey } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import { type DecodedGroup, decode } from './decode.ts';
import { type Derived, type DerivedTotal, deriveTotals } from './derive-totals.ts';
import { type Reach, type SearchLimits, type Shift, usualLimits } from './explain.ts';
import { type CellChange, type Explanation, type Ranked, ranked } from './plausibility.ts';
import { type Equation, type System, systemOf } from './system.ts';

/** One independent cause of identities that do not hold. */
export interface Cause extends Ranked {
  /** Ids of the identities that it breaks, in form order. */
  readonly broken: readonly string[];
  /** `none`: more cells than the limits allow are wrong; `budget`: the search was given up. */
  readonly reach: Reach;
}

/** Blanks that must hold a figure other than 0, for the identities to hold. */
export interface Filling extends Ranked {
  readonly identities: readonly string[];
}

/** What the identities of one report say of its figures. */
export interface Diagnosis {
  readonly causes: readonly Cause[];
  /** Told with their values where four blanks or fewer, or totals alone, make everything hold. */
  readonly fillings: readonly Filling[];
  /** Ids of identities that hang on such a blank: neither passed nor failed. */
  readonly filled: ReadonlySet<string>;
  /** Candidates tried. */
  readonly tried: number;
}

const known = new WeakMap<Report, Diagnosis>();

/**
 * Finds the fewest cells whose figures explain why identities of a report fail. Figures are as
 * printed; a blank may be anything from 0 and is taken as 0 where that will do; a missing or
 * unreadable cell takes its identities out. Identities are in conflict only where no whole figures
 * from 0 in the blanks make them hold: else nothing printed is wrong, and the blanks are told instead.
 * Done once for each report.
 */
export function diagnose(report: Report, limits: SearchLimits = usualLimits): Diagnosis {
  const before = limits === usualLimits ? known.get(report) : undefined;
  if (before !== undefined) return before;
  const diagnosis = diagnoseAfresh(report, limits);
  if (limits === usualLimits) known.set(report, diagnosis);
  return diagnosis;
}

function diagnoseAfresh(report: Report, limits: SearchLimits): Diagnosis {
  const system = systemOf(report);
  const derived = deriveTotals(system);
  const groups = decode(derived.equations, system.cells, limits);
  const rank = ({ explanations }: DecodedGroup) =>
    ranked(
      explanations.map((shifts) => shifts.map((shift) => changeOf(system, shift))),
      report.otherRows,
    );
  const causes: Cause[] = [];
  const fillings: Filling[] = [];
  const best: CellChange[] = [];
  for (const group of groups) {
    const order = rank(group);
    if (group.blanksSuffice) {
      fillings.push({ ...order, identities: group.broken.map(({ identity }) => identity) });
    } else {
      causes.push({ ...order, reach: group.reach, broken: brokenBy(group, system, derived) });
    }
    if (order.equallyPlausible === 1) best.push(...(order.explanations[0]?.changes ?? []));
  }
  for (const total of derived.totals) fillings.push(fillingOf(total, system, best));
  return {
    causes,
    fillings: fillings.filter(({ explanations }) => explanations.length > 0),
    filled: new Set([
      ...fillings.flatMap(({ identities }) => identities),
      ...system.equations.filter(holdsAny(filledCells(system, fillings))).map(idOf),
    ]),
    tried: groups.reduce((sum, { tried }) => sum + tried, 0),
  };
}

function changeOf({ cells }: System, { cell, to }: Shift): CellChange {
  const standing = cells[cell];
  if (standing === undefined) throw new RangeError(`no cell ${cell} in the system`);
  return { ...standing.field, from: standing.printed, to };
}

/**
 * The identities to name for a group. One with a derived total is left out: it lacks that total, and
 * failed for that as well. So is one with any blank where there is no explanation to say which values
 * the blanks have. Unless that leaves none.
 */
function brokenBy(group: DecodedGroup, system: System, { totals }: Derived): string[] {
  const ids = new Set(group.broken.map(idOf));
  const stated = system.equations.filter(({ identity }) => ids.has(identity));
  const blank = (cell: number) => system.cells[cell]?.printed === null;
  const unclear =
    group.explanations.length > 0
      ? holdsAny(new Set(totals.map(({ cell }) => cell)))
      : (equation: Equation) => equation.terms.some(({ cell }) => blank(cell));
  const clear = stated.filter((equation) => !unclear(equation));
  return (clear.length > 0 ? clear : stated).map(idOf);
}

/** What a blank total must say, once `best` has set right the cells that it adds up. */
function fillingOf(total: DerivedTotal, system: System, best: readonly CellChange[]): Filling {
  const corrected = new Map(best.map((change) => [fieldKey(change), change.to]));
  const to = total.terms.reduce((sum, { cell, coefficient }) => {
    const standing = system.cells[cell];
    if (standing === undefined) return sum;
    return sum + coefficient * (corrected.get(fieldKey(standing.field)) ?? standing.printed ?? 0);
  }, 0);
  const explanation: Explanation = {
    changes: [changeOf(system, { cell: total.cell, to })],
    reasons: ['left-blank'],
  };
  return { explanations: [explanation], equallyPlausible: 1, identities: [total.identity] };
}

/** Indexes of the cells that some filling gives a figure to. */
function filledCells({ cells }: System, fillings: readonly Filling[]): ReadonlySet<number> {
  const keys = new Set(
    fillings.flatMap(({ explanations }) =>
      explanations.flatMap(({ changes }) => changes.map(fieldKey)),
    ),
  );
  return new Set(cells.flatMap(({ field }, cell) => (keys.has(fieldKey(field)) ? cell : [])));
}

function holdsAny(cells: ReadonlySet<number>) {
  return ({ terms }: Equation): boolean => terms.some(({ cell }) => cells.has(cell));
}

function idOf({ identity }: Equation): string {
  return identity;
}
