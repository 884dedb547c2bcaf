import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';
import { arithmetic } from '../../lib/rules/arithmetic.ts';
import { doubtfulFigures } from '../../lib/rules/doubtful-figures.ts';
import { balancedEnforcement, categorySets, enforcementReport } from './balanced-enforcement.ts';
import { inBlankStyle } from './blank-styles.ts';
import { fieldsOf } from './fields.ts';
import { type Accuracy, type Line, scoreOf } from './measure.ts';
import { type Kind, kinds } from './plant.ts';
import { type Random, randomOf } from './random.ts';

/** Which reports the errors are planted in, and where: one body's, or those with a row for each of several. */
interface Sort {
  readonly name: string;
  readonly table: 'penalties' | 'coercion';
  readonly set: readonly string[];
  readonly hasBodies: boolean;
}

const sorts: readonly Sort[] = Object.entries(categorySets).flatMap(([size, set]) => [
  { name: `penalties of ${size}`, table: 'penalties', set, hasBodies: false },
  { name: `penalties of ${size}, bodies`, table: 'penalties', set, hasBodies: true },
]);
const coercion: Sort = {
  name: 'coercion, bodies',
  table: 'coercion',
  set: categorySets[9] ?? [],
  hasBodies: true,
};

/**
 * Plants errors into the counts of `perLine` reports for each set of categories, kind and number of
 * wrong cells, in reports of one row and of several bodies, by a fixed seed.
 */
export function measureEnforcement(perLine: number, seed = 20_260_131): Accuracy {
  const random = randomOf(seed);
  const lines = [...sorts, coercion].flatMap((sort) =>
    plan(sort).map(({ kind, count }): Line => {
      const fields = (report: Report) =>
        fieldsOf(report, sort.table).filter(({ column }) => column !== 'amount');
      const reportAt = () => reportOf(random, sort);
      const score = scoreOf(random, reportAt, fields, kind, count, perLine);
      return { table: sort.name, isCrossed: sort.hasBodies, kind, count, score };
    }),
  );
  const clean = measureClean(random, perLine);
  return { lines, clean, reports: lines.length * perLine + clean.reports };
}

function reportOf(random: Random, { set, hasBodies }: Sort): Report {
  return enforcementReport(balancedEnforcement(random, set, hasBodies ? random.whole(2, 6) : 0));
}

/** A move takes two cells; within one row it breaks nothing, and one row has one total. */
function plan({ hasBodies }: Sort): { kind: Kind; count: number }[] {
  return kinds.flatMap((kind) =>
    [1, 2, 3, 4]
      .filter((count) => kind !== 'moved to a neighbour' || (hasBodies && count % 2 === 0))
      .filter((count) => kind !== 'total not carried' || hasBodies || count === 1)
      .map((count) => ({ kind, count })),
  );
}

function measureClean(random: Random, perLine: number): Accuracy['clean'] {
  const clean = { reports: 0, falseAlarms: 0, questions: 0 };
  for (let turn = 0; turn < perLine; turn++) {
    for (const sort of sorts) {
      const report = reportOf(random, sort);
      for (const style of ['none', 'zeros'] as const) {
        const facts = factsOf(inBlankStyle(report, style));
        clean.falseAlarms += arithmetic.check(facts).defects.length;
        clean.questions += doubtfulFigures.check(facts).defects.length;
        clean.reports++;
      }
    }
  }
  return clean;
}
