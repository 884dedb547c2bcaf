import type { KeptItem } from '../../archive/kept.ts';
import { rowOf } from '../../archive/row.ts';
import { fieldKey } from '../../forms/form.ts';
import { forms } from '../../forms/index.ts';
import { firstWorded, namesOf } from '../../summary/names.ts';
import type { Translate } from '../../summary/translate.ts';
import type { ExportInput } from '../input.ts';
import { countsOf, nameOf, organInWords, standingInWords, stateInWords } from '../standing.ts';
import { dayOf, linkTo, type Sheet, type SheetCell, type SheetColumn } from './sheet.ts';

const before = {
  organ: 28,
  year: 8,
  form: 20,
  state: 30,
  standing: 26,
  error: 8,
  warning: 8,
  advice: 8,
  passed: 8,
  failed: 8,
  incomplete: 10,
  publishedOn: 12,
  signedOn: 12,
  daysLate: 10,
} as const;

const after = {
  mended: 8,
  unmended: 8,
  fresh: 8,
  unsure: 10,
  doubts: 30,
  title: 36,
  source: 40,
  auditedAt: 17,
  version: 10,
} as const;

type Column = keyof typeof before | keyof typeof after;
type Row = Partial<Readonly<Record<Column, SheetCell>>>;

/** A row a report, with the figures that matter most; what gave no report has a row and says why. */
export function reportsSheet(
  { items }: Pick<ExportInput, 'items'>,
  note: string | null,
  translate: Translate,
): Sheet {
  const figures = figureColumns(items, translate);
  const headed = (widths: Readonly<Record<string, number>>, keys: readonly Column[]) =>
    keys.map((key): SheetColumn => {
      return { head: translate(`export.column.${key}`), width: widths[key] ?? 10 };
    });
  const [first, last] = [Object.keys(before), Object.keys(after)] as [Column[], Column[]];
  const cells = (row: Row, values: ReadonlyMap<string, number | null>) => [
    ...first.map((key) => row[key] ?? null),
    ...figures.map(({ key }) => values.get(key) ?? null),
    ...last.map((key) => row[key] ?? null),
  ];
  return {
    name: translate('export.reports'),
    note,
    columns: [
      ...headed(before, first),
      ...figures.map(({ head }) => ({ head, width: 12 })),
      ...headed(after, last),
    ],
    rows: items.flatMap((item) => {
      const { reports } = rowOf(item);
      const rows = rowsOf(item, translate);
      return rows.map((row, index) => {
        const values = reports[index]?.figures ?? [];
        return cells(row, new Map(values.map((one) => [fieldKey(one), one.value])));
      });
    }),
    sticky: 2,
  };
}

/** The key figures of the forms that these reports have, each once. */
function figureColumns(items: readonly KeptItem[], translate: Translate) {
  const used = new Set(items.flatMap(({ reports }) => reports.map(({ member }) => member.form)));
  const columns = new Map<string, string>();
  for (const form of forms.filter(({ name }) => used.has(name))) {
    const names = namesOf(form, translate);
    for (const field of form.keyFigures ?? []) columns.set(fieldKey(field), names.inReport(field));
  }
  return [...columns].map(([key, head]) => ({ key, head }));
}

function rowsOf(item: KeptItem, translate: Translate): Row[] {
  const { title, address, file, at, by, tried } = item;
  const again = tried && translate('export.tried', { state: stateInWords(tried, translate) });
  const about: Row = {
    state: stateInWords(item, translate),
    title,
    source: linkTo(address, address ?? file ?? ''),
    auditedAt: { moment: at },
    version: by,
  };
  if (item.reports.length === 0) {
    return [{ ...about, organ: nameOf(item), standing: translate('export.notChecked') }];
  }
  const { changes } = rowOf(item);
  return item.reports.map((report, index): Row => {
    const one = { item, report };
    const { form, year } = report.member;
    const { passed, failed, incomplete } = report.checks;
    const words = report.doubts.map((doubt) => doubt[translate.language]);
    return {
      ...about,
      // They are counted over all reports of a page.
      ...(index === 0 && changes),
      ...countsOf(one),
      organ: organInWords(one, translate),
      year,
      form:
        form === null ? translate('report.noForm') : firstWorded(translate, [`form.${form}`, form]),
      standing: standingInWords(one, translate),
      passed,
      failed,
      incomplete,
      publishedOn: dayOf(report.publishedOn),
      signedOn: dayOf(report.signedOn),
      daysLate: report.daysLate,
      doubts: [...words, ...(again ? [again] : [])].join(translate('list.semicolon')),
    };
  });
}
