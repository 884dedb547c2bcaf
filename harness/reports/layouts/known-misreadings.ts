import type { Layout } from '../layout.ts';
import { printedReport } from '../render.ts';
import type { PlainReport } from '../report-of.ts';
import { printedFields } from '../sheet.ts';
import { totalFirst, transposed } from './columns.ts';
import { labelSpansLess, labelSpansMore } from './header-spans.ts';
import { cssTableOfDivs, cssTableOfList } from './markup.ts';
import { cutBetweenGroups, cutInsideGroup, cutThroughLabel } from './page-breaks.ts';

interface Misreading {
  /** Applied one after another, whatever is applied between them; any one of each step. */
  readonly steps: readonly (readonly Layout[])[];
  /** Of which reports; default all. */
  readonly of?: (printed: PlainReport) => boolean;
  readonly because: string;
}

const cuts = [cutBetweenGroups, cutInsideGroup, cutThroughLabel];
const cssTables = [cssTableOfDivs, cssTableOfList];

/** Combinations under which a figure is read as another cell's still. The tests leave them out. */
const misreadings: readonly Misreading[] = [
  {
    steps: [[labelSpansMore], cssTables],
    of: (printed) => printedFields(printed).get('applications/newReceived/total') === null,
    because: 'a row with one empty cell more and a blank total is read one column to the left',
  },
  {
    steps: [[labelSpansMore], [transposed], cssTables],
    because: 'the same, turned: a column is read one row up',
  },
  {
    steps: [cuts, [transposed], cssTables],
    because: 'the second half of a turned table has no spans that say where its rows begin',
  },
  {
    steps: [[transposed], [labelSpansMore]],
    because: 'the labels of a turned table are one column further than their figures',
  },
  {
    steps: [[labelSpansLess], [labelSpansMore], cuts, [totalFirst]],
    because: 'with the total first, the row 总计 that lacks a cell is read one column to the left',
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
