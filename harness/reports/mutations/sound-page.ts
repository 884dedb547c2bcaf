import fc from 'fast-check';
import { balancedEnforcement, categorySets } from '../../accuracy/balanced-enforcement.ts';
import { balancedReport, scales } from '../../accuracy/balanced-report.ts';
import { type Random, randomOf } from '../../accuracy/random.ts';
import { anyReport } from '../any-report.ts';
import { htmlDocument } from '../documents.ts';
import { type EnforcementLayout, enforcementHtml } from '../enforcement-page.ts';
import type { Layout } from '../layout.ts';
import { transposed } from '../layouts/columns.ts';
import { canJoin, layouts } from '../layouts/index.ts';
import { hiddenMobileCopy, hiddenPrintCopy } from '../layouts/surroundings.ts';
import { render } from '../render.ts';
import type { PlainReport } from '../report-of.ts';

/** A page as its generator made it, and how. */
export interface SoundPage {
  readonly name: string;
  readonly document: Document;
  /** Whether its figures add up, so that no finding may say that they do not. */
  readonly balanced: boolean;
}

/**
 * Layouts of which every cell comes back. Left out: a turned table has rows for columns, and beside a torn
 * table its hidden copy is no copy any more.
 */
const leftOut: readonly Layout[] = [transposed, hiddenPrintCopy, hiddenMobileCopy];
const plainLayouts = layouts.filter(
  (layout) => !leftOut.includes(layout) && !layout.open && !layout.mayLose,
);

/** A page of one of the forms, in a layout drawn at random. */
export function soundPage(seed: number): SoundPage {
  const random = randomOf(seed);
  return random.next() < 0.25 ? enforcementPage(random) : annualPage(random, seed);
}

function annualPage(random: Random, seed: number): SoundPage {
  const balanced = random.next() < 0.6;
  const report = annualReport(random, seed, balanced);
  const using = someLayouts(random);
  const names = using.map(({ name }) => name).join(' + ') || 'plain';
  return {
    name: `${report.form} ${balanced ? 'balanced' : 'any'} ${names}`,
    document: htmlDocument(render(report, using)),
    // Zeros left blank add up for a person; what a rule says of blanks is not looked at here.
    balanced,
  };
}

function annualReport(random: Random, seed: number, balanced: boolean): PlainReport {
  const [any] = fc.sample(anyReport, { numRuns: 1, seed });
  if (!any) throw new RangeError('no report was drawn');
  if (!balanced) return any;
  const { applications, proceedings } = balancedReport(random, random.pick(scales));
  return {
    ...any,
    ...(applications ? { applications } : {}),
    ...(proceedings ? { proceedings } : {}),
  };
}

function someLayouts(random: Random): Layout[] {
  const count = random.whole(0, 3);
  const picked = Array.from({ length: count }, () => random.pick(plainLayouts));
  const using = [...new Set(picked)];
  return canJoin(using) ? using : [];
}

function enforcementPage(random: Random): SoundPage {
  const layout: EnforcementLayout = {
    unit: random.pick(['元', '万元'] as const),
    pieces: random.pick(['whole', 'two tables', 'two bands'] as const),
    groups: random.pick(['above', 'nowhere'] as const),
    total: random.pick(['last', 'first', 'nowhere'] as const),
    zeros: random.pick(['printed', 'blank'] as const),
    numbered: random.next() < 0.5,
  };
  const set = random.pick(Object.values(categorySets));
  const figures = balancedEnforcement(random, set, random.pick([0, 2, 5]));
  return {
    name: `enforcement ${JSON.stringify(layout)} ${figures.bodies.length} bodies`,
    document: htmlDocument(enforcementHtml(figures, layout)),
    balanced: true,
  };
}
