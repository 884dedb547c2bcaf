import { balancedReport, scales } from '../harness/accuracy/balanced-report.ts';
import { fieldsOf } from '../harness/accuracy/fields.ts';
import { kinds, plant } from '../harness/accuracy/plant.ts';
import { type Random, randomOf } from '../harness/accuracy/random.ts';
import type { ChromiumSession } from '../harness/browsers/chromium.ts';
import { caseOf } from '../harness/reports/cases.ts';
import { reportOf } from '../harness/reports/report-of.ts';
import { diagnose } from '../lib/equations/diagnose.ts';
import type { Report } from '../lib/report/report.ts';
import { median } from './in-page/stopwatch.ts';
import { pages } from './pages.ts';
import { type Line, written } from './table.ts';
import { isolatedWorld, scriptOf } from './world.ts';

declare const inPage: typeof import('./in-page/index.ts');

/** So many reports are planted with errors for each count; the hardest and some others are timed. */
const planted = 600;
const timed = { hardest: 15, others: 15 };

interface Subject {
  readonly report: Report;
  /** Candidates tried. */
  readonly tried: number;
}

/**
 * How long it takes to diagnose 1 to 4 wrong cells of 表三, and more than can be explained, over
 * reading page (b): both in turn in one world of one page.
 */
export async function measureDiagnosis(session: ChromiumSession, runs: number): Promise<Line[]> {
  const page = await session.browser.newPage();
  await page.setContent(pages.city.html);
  const world = await isolatedWorld(page);
  await world.run(await scriptOf('in-page/index.ts', 'inPage'));
  const random = randomOf(20_260_120);
  const lines: Line[] = [];
  let worst = 0;
  for (const count of [1, 2, 3, 4, 8]) {
    const all = subjects(random, count);
    const chosen = [...all.slice(0, timed.hardest), ...pickSome(random, all, timed.others)];
    const reports = chosen.map(({ report }) => report);
    const { reading, diagnoses } = await world.call(
      (given, times) => inPage.timeDiagnoses(given, times),
      reports,
      runs,
    );
    const times = diagnoses.map(({ diagnosis }) => diagnosis);
    if (count <= 4) worst = Math.max(worst, ...diagnoses.map(({ overReading }) => overReading));
    const usual = median(times.slice(timed.hardest));
    const tried = all.map((subject) => subject.tried);
    lines.push({
      what: count > 4 ? `${count} errors, past what is explained: worst` : `${count} errors: worst`,
      figure: Math.max(...times),
      unit: 'ms',
      detail: [
        `usual ${written(usual, 'ms')}`,
        `tried ${Math.max(...tried)} at most, ${median(tried)} usually`,
        `reading (b) ${written(reading, 'ms')}`,
      ].join('; '),
    });
  }
  await page.close();
  const what = 'the worst of 1 to 4 errors over reading (b)';
  return [...lines, { what, figure: worst, unit: '×', atMost: 1 }];
}

/** Reports with `count` wrong cells in 表三, those with most candidates first. */
function subjects(random: Random, count: number): Subject[] {
  const found: Subject[] = [];
  while (found.length < planted) {
    const clean = cleanReport(random, found.length);
    const kind = kinds[found.length % kinds.length] ?? 'mixed';
    const fields = fieldsOf(clean, 'applications');
    // A move takes two cells, so that an odd number of errors is a mixture.
    const one = kind === 'moved to a neighbour' && count % 2 === 1 ? 'mixed' : kind;
    const report = plant(random, clean, fields, one, count)?.report;
    if (report !== undefined) found.push({ report, tried: diagnose({ ...report }).tried });
  }
  return found.sort((a, b) => b.tried - a.tried);
}

function cleanReport(random: Random, turn: number): Report {
  if (turn % 10 === 0) return caseOf('hangzhou-2025');
  return reportOf(balancedReport(random, random.pick(scales)));
}

function pickSome<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, () => random.pick(items));
}
