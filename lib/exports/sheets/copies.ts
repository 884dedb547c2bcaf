import type { Translate } from '../../summary/translate.ts';
import { type CopiedPair, type ExportInput, type ReportIn, reportsIn } from '../input.ts';
import { organInWords } from '../standing.ts';
import { linkTo, type Sheet, type SheetCell } from './sheet.ts';

/** So many signs of the like words a cell shows: what is longer is read side by side in the workbench. */
const SHOWN = 2000;

/** Pairs of reports that say much in the same words, the most alike first. */
export function copiesSheet(input: ExportInput, note: string | null, translate: Translate): Sheet {
  const reports = reportsIn(input.items);
  const heads = [
    ['organ', 28],
    ['year', 8],
    ['otherOrgan', 28],
    ['otherYear', 8],
    ['rate', 10],
    ['rawRate', 12],
    ['ownShare', 10],
    ['otherShare', 10],
    ['passages', 80],
    ['source', 40],
    ['otherSource', 40],
  ] as const;
  return {
    name: translate('export.copies'),
    note,
    columns: heads.map(([key, width]) => ({ head: translate(`export.column.${key}`), width })),
    rows: input.copies
      .toSorted((a, b) => b.rate - a.rate)
      .flatMap((pair) => {
        const [one, other] = pair.reports.map((index) => reports[index]);
        if (!one || !other) return [];
        const [own, others] = pair.shares;
        return [
          [
            organInWords(one, translate),
            one.report.member.year,
            organInWords(other, translate),
            other.report.member.year,
            { share: pair.rate },
            { share: pair.rawRate },
            { share: own },
            { share: others },
            wordsOf(pair, one),
            sourceOf(one),
            sourceOf(other),
          ],
        ];
      }),
    sticky: 1,
  };
}

function sourceOf({ item: { address, file } }: ReportIn): SheetCell {
  return linkTo(address, address ?? file ?? '');
}

/** The like words as the first report has them, the longest first. */
function wordsOf({ passages }: CopiedPair, { report }: ReportIn): string {
  const all = passages
    .map(({ one: { passage, start, end } }) =>
      (report.member.passages[passage]?.text ?? '').slice(start, end),
    )
    .sort((a, b) => b.length - a.length)
    .join('\n');
  return all.length > SHOWN ? `${all.slice(0, SHOWN)}…` : all;
}
