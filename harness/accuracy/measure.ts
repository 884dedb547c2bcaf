import { factsOf } from '../../lib/facts.ts';
import type { Field } from '../../lib/forms/form.ts';
import type { Report } from '../../lib/report/report.ts';
import { arithmetic } from '../../lib/rules/arithmetic.ts';
import { caseOf } from '../reports/cases.ts';
import { reportOf } from '../reports/report-of.ts';
import { balancedReport, scales } from './balanced-report.ts';
import { blankStyles, inBlankStyle } from './blank-styles.ts';
import { fieldsOf } from './fields.ts';
import { type Kind, kinds, plant } from './plant.ts';
import { type Random, randomOf } from './random.ts';
import { addScore, emptyScore, type Score } from './score.ts';

/** Cases whose every cell is printed and whose identities all hold. */
const cleanCases = ['hangzhou-2025', 'bureau-2023'];

/** The scores of one kind of error in so many cells of one table. */
export interface Line {
  readonly table: string;
  /** Whether each figure stands in two identities: its row's and its column's. */
  readonly isCrossed: boolean;
  readonly kind: Kind | 'all kinds';
  readonly count: number;
  readonly score: Score;
}

export interface Accuracy {
  readonly lines: readonly Line[];
  /** Reports without an error, in every habit of leaving cells blank, and the findings on them. */
  readonly clean: {
    readonly reports: number;
    readonly falseAlarms: number;
    /** Questions about figures that agree; none where the form asks none. */
    readonly questions: number;
  };
  readonly reports: number;
}

/** Plants errors into `perLine` reports for each table, kind and count, by a fixed seed. */
export function measureAccuracy(perLine: number, seed = 20_260_120): Accuracy {
  const random = randomOf(seed);
  const lines = plan().map(({ table, kind, count }) => {
    const fields = (report: Report) => fieldsOf(report, table);
    const score = scoreOf(
      random,
      (done) => cleanReport(random, done),
      fields,
      kind,
      count,
      perLine,
    );
    return { table, isCrossed: table === 'applications', kind, count, score };
  });
  const clean = measureClean(random, perLine);
  return { lines, clean, reports: lines.length * perLine + clean.reports };
}

/** Plants `count` errors of a kind among the `fields` of each of so many reports. */
export function scoreOf(
  random: Random,
  reportAt: (turn: number) => Report,
  fields: (report: Report) => readonly Field[],
  kind: Kind,
  count: number,
  reports: number,
): Score {
  const score = emptyScore();
  for (let done = 0; done < reports; ) {
    const report = reportAt(done);
    const planted = plant(random, report, fields(report), kind, count);
    if (planted === null) continue;
    addScore(score, planted);
    done++;
  }
  return score;
}

/** All kinds in one to four cells of 表三, and in one cell of 表四. A move takes two cells. */
function plan(): { table: string; kind: Kind; count: number }[] {
  const inApplications = kinds.flatMap((kind) =>
    [1, 2, 3, 4]
      .filter((count) => kind !== 'moved to a neighbour' || count % 2 === 0)
      .map((count) => ({ table: 'applications' as const, kind, count })),
  );
  const inProceedings = kinds
    .filter((kind) => kind !== 'moved to a neighbour')
    .map((kind) => ({ table: 'proceedings' as const, kind, count: 1 }));
  return [...inApplications, ...inProceedings];
}

/** A real case now and then, else a generated report of each scale in turn. */
function cleanReport(random: Random, turn: number): Report {
  if (turn % 10 === 0) return caseOf(random.pick(cleanCases));
  return reportOf(balancedReport(random, scales[turn % scales.length] ?? 'sparse'));
}

function measureClean(random: Random, perLine: number): Accuracy['clean'] {
  let reports = 0;
  let falseAlarms = 0;
  for (let turn = 0; turn < perLine; turn++) {
    for (const style of blankStyles) {
      const report = inBlankStyle(cleanReport(random, turn), style);
      falseAlarms += arithmetic.check(factsOf(report)).defects.length;
      reports++;
    }
  }
  return { reports, falseAlarms, questions: 0 };
}
