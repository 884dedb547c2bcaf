import type { Report } from '../report/report.ts';
import { type DecodedGroup, decode } from './decode.ts';
import { type DerivedTotal, deriveTotals } from './derive-totals.ts';
import { type SearchLimits, usualLimits } from './explain.ts';
import { type Filling, filled, fillingOf, holdsAny, identitiesFilled } from './fillings.ts';
import { type Lines, linesOf } from './lines.ts';
import { type Ranked, ranked } from './plausibility.ts';
import { type CellChange, changeOf, idOf, type System, systemOf } from './system.ts';

/** One independent cause of identities that do not hold. */
export interface Cause extends Ranked {
  /** Ids of the identities that it breaks, in form order. */
  readonly broken: readonly string[];
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

/**
 * Finds the fewest cells whose figures explain why identities of a report fail. Figures are as
 * printed; a blank may be anything from 0 and is taken as 0 where that will do; a missing or
 * unreadable cell takes its identities out. Identities are in conflict only where no whole figures
 * from 0 in the blanks make them hold: else nothing printed is wrong, and the blanks are told instead.
 */
export function diagnose(report: Report, limits: SearchLimits = usualLimits): Diagnosis {
  const system = systemOf(report);
  const { equations, totals } = deriveTotals(system);
  const groups = decode(equations, system.cells, limits);
  let lines: Lines | undefined;
  const rank = (sets: readonly (readonly CellChange[])[]) => {
    lines ??= linesOf(report.form);
    return ranked(sets, lines);
  };
  const causes: Cause[] = [];
  const fillings: Filling[] = [];
  for (const group of groups) {
    const sets = group.explanations.map((shifts) => shifts.map((one) => changeOf(system, one)));
    if (group.blanksSuffice) {
      fillings.push({ ...rank(sets), identities: group.broken.map(idOf) });
      continue;
    }
    const broken = brokenBy(group, system, totals);
    const named = system.equations.filter(({ identity }) => broken.includes(identity));
    const needed = totals.filter(({ cell }) => named.some((one) => holdsAny(new Set([cell]), one)));
    // With the figures that blank totals have by them.
    const whole = sets.map((changes) => [
      ...changes,
      ...needed.map((total) => filled(total, system, changes)),
    ]);
    causes.push({ ...rank(whole), broken });
  }
  const others = [...causes, ...fillings];
  for (const total of totals) fillings.push(fillingOf(total, system, others));
  return {
    causes,
    fillings,
    filled: identitiesFilled(system, fillings, totals),
    tried: groups.reduce((sum, { tried }) => sum + tried, 0),
  };
}

/**
 * The identities to name for a group. One with a derived total is left out: it lacks that total, and
 * failed for that as well. So is one with any blank where there is no explanation to say which values
 * the blanks have. Unless that leaves none.
 */
function brokenBy(
  group: DecodedGroup,
  system: System,
  totals: readonly DerivedTotal[],
): readonly string[] {
  const ids = new Set(group.broken.map(idOf));
  const stated = system.equations.filter(({ identity }) => ids.has(identity));
  const blanks = system.cells.flatMap(({ printed }, cell) => (printed === null ? cell : []));
  const unclear = group.explanations.length > 0 ? totals.map(({ cell }) => cell) : blanks;
  const cells = new Set(unclear);
  const clear = stated.filter((equation) => !holdsAny(cells, equation));
  return (clear.length > 0 ? clear : stated).map(idOf);
}
