import type { Layout } from '../layout.ts';
import { printedReport } from '../render.ts';
import type { PlainReport } from '../report-of.ts';
import { transposed } from './columns.ts';
import { labelSpansMore } from './header-spans.ts';
import { cssTableOfDivs, cssTableOfList } from './markup.ts';

interface Misreading {
  /** Applied one after another, whatever is applied between them; any one of each step. */
  readonly steps: readonly (readonly Layout[])[];
  /** Of which reports; default all. */
  readonly of?: (printed: PlainReport) => boolean;
  readonly because: string;
}

const cssTables = [cssTableOfDivs, cssTableOfList];

/** Combinations under which a figure is read as another cell's still. The tests leave them out. */
const misreadings: readonly Misreading[] = [
  {
    steps: [[labelSpansMore], [transposed], cssTables],
    because: 'a column of a turned table with one empty cell more is read one row up',
  },
  {
    steps: [[transposed], [labelSpansMore]],
    because: 'the labels of a turned table are one column further than their figures',
  },
];

/** Why a report under these layouts is left out; undefined where it is not. */
export function knownMisreading(report: PlainReport, using: readonly Layout[]): string | undefined {
  const known = misreadings.find(
    ({ steps, of }) => appliesWithin(steps, using) && (of?.(printedReport(report, using)) ?? true),
  );
  return known?.because;
}

function appliesWithin(steps: Misreading['steps'], using: readonly Layout[]): boolean {
  let place = -1;
  return steps.every((step) => {
    place = using.findIndex((layout, index) => index > place && step.includes(layout));
    return place >= 0;
  });
}
