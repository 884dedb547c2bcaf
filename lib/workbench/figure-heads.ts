import type { Form } from '../forms/form.ts';
import { namesOf } from '../summary/names.ts';
import type { Translate } from '../summary/translate.ts';
import type { ReportRow } from './report-rows.ts';

/** A column of a list of reports: a key figure of their forms. */
export interface FigureHead {
  /** "table/row/column" */
  readonly key: string;
  readonly label: string;
}

/** The key figures of the forms that these reports have, each once. */
export function figureHeads(
  rows: readonly ReportRow[],
  forms: readonly Form[],
  translate: Translate,
): FigureHead[] {
  const used = new Set(rows.flatMap(({ report }) => report?.form ?? []));
  const heads = new Map<string, string>();
  for (const form of forms.filter(({ name }) => used.has(name))) {
    const names = namesOf(form, translate);
    for (const field of form.keyFigures ?? []) {
      heads.set(`${field.table}/${field.row}/${field.column}`, names.place(field));
    }
  }
  return [...heads].map(([key, label]) => ({ key, label }));
}
