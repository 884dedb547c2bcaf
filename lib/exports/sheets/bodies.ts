import type { Translate } from '../../summary/translate.ts';
import { type BodyYear, bodiesIn } from '../bodies.ts';
import type { ExportInput } from '../input.ts';
import { standingInWords } from '../standing.ts';
import type { Sheet } from './sheet.ts';

/** A row a body, a column a year: how its report stands, or that none was seen. */
export function bodiesSheet(input: ExportInput, note: string | null, translate: Translate): Sheet {
  const { years, rows, counts } = bodiesIn(input);
  const counted = counts.map((count) => translate('export.counted', { ...count }));
  const isUnfinished = input.unfinished !== null;
  return {
    name: translate('export.bodies'),
    note: [...(note === null ? [] : [note]), ...counted].join('\n') || null,
    columns: [
      { head: translate('export.column.organ'), width: 30 },
      ...years.map((year) => ({ head: translate('report.year', { year }), width: 20 })),
      ...(input.bodies.length > 0 ? [{ head: translate('export.column.listed'), width: 10 }] : []),
    ],
    rows: rows.map(({ name, isListed, years: its }) => [
      name,
      ...years.map((year) => yearInWords(its.get(year), isUnfinished, translate)),
      ...(input.bodies.length > 0 ? [isListed ? '' : translate('export.unlisted')] : []),
    ]),
    sticky: 1,
  };
}

function yearInWords(
  year: BodyYear | undefined,
  isUnfinished: boolean,
  translate: Translate,
): string {
  if (!year || year.state === 'unasked') return '';
  if (year.state === 'published') {
    const all = year.reports.map((one) => standingInWords(one, translate));
    return all.join(translate('list.semicolon'));
  }
  if (year.state === 'unread') return translate('export.unread');
  return translate(isUnfinished ? 'export.notYetSeen' : 'export.notSeen');
}
