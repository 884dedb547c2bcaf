import type { KeptFinding } from '../archive/kept.ts';
import { firstWorded, namesOf } from '../summary/names.ts';
import type { Translate } from '../summary/translate.ts';
import { type ExportInput, openFindingsIn, reportsIn } from './input.ts';
import { organInWords } from './standing.ts';

/** How many open findings of each severity something has. */
export interface Tally {
  readonly label: string;
  readonly counts: Readonly<Record<KeptFinding['severity'], number>>;
}

/** Open findings counted by what is wrong, where it stands in a report, and whose it is; each with most first. */
export interface Tallies {
  readonly rules: readonly Tally[];
  readonly places: readonly Tally[];
  readonly bodies: readonly Tally[];
}

export function talliesOf({ items }: Pick<ExportInput, 'items'>, translate: Translate): Tallies {
  const all = reportsIn(items).flatMap((one) =>
    openFindingsIn(one).map((finding) => ({ one, finding })),
  );
  const counted = (labelOf: (of: (typeof all)[number]) => string) =>
    [...Map.groupBy(all, labelOf)]
      .map(([label, some]) => ({ label, counts: countsOf(some.map(({ finding }) => finding)) }))
      .sort((a, b) => sumOf(b) - sumOf(a));
  return {
    rules: counted(({ finding: { code } }) => firstWorded(translate, [`rule.${code}`, code])),
    places: counted(({ finding }) => partInWords(finding, translate)),
    bodies: counted(({ one }) => organInWords(one, translate)),
  };
}

export const sumOf = ({ counts: { error, warning, advice } }: Tally): number =>
  error + warning + advice;

function countsOf(findings: readonly KeptFinding[]): Tally['counts'] {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The table of its first cell, else the section of its first words: "表三", "一、总体情况". */
function partInWords({ where, quotes }: KeptFinding, translate: Translate): string {
  const [place] = where;
  if (place) return namesOf({ tables: [] }, translate).table(place.table, 'short');
  const section = quotes[0]?.section;
  return section
    ? firstWorded(translate, [`section.${section}`, section])
    : translate('export.elsewhere');
}
