import type { FormPlace } from '../findings/finding.ts';
import type { Form, Line } from '../forms/form.ts';
import type { MessageArguments, Translate } from './translate.ts';
import { visible } from './visible.ts';

/** The first of these keys in words; the last, where none has a wording. */
export function firstWorded(translate: Translate, keys: readonly string[]): string {
  return wordedOf(translate, keys) ?? keys.at(-1) ?? '';
}

/** The first of these keys that has a wording, in words. */
export function wordedOf(
  translate: Translate,
  keys: readonly string[],
  values: MessageArguments = {},
): string | undefined {
  const key = keys.find(translate.has);
  return key && translate(key, values);
}

const NAMED_AT_MOST = 5;

/** A table's own name that long stands for its number. */
const SHORT_NAME = 12;

/** The names, or the first of a long list and how many more there are, unless all are wanted. */
export function enumeration(names: readonly string[], translate: Translate): string {
  const count = names.length;
  const most = translate.inFull ? count : NAMED_AT_MOST;
  const list = names.slice(0, most).join(translate('list.enumeration'));
  if (count <= most) return list;
  return translate('list.more', { list, rest: count - NAMED_AT_MOST });
}

/** What a form's tables and lines are called: as the locale words them, else as the form prints them. */
export interface Names {
  table(table: string, length: 'full' | 'short'): string;
  row(table: string, row: string): string;
  /** `row` matters where one column key means two things: 收费金额 and 采购总金额 are both `amount`. */
  column(table: string, column: string, row?: string | null): string;
  /** The name of a column inside its own group: "结果维持", without "行政复议". */
  shortColumn(table: string, column: string): string;
  /** In a table of one row, the group of columns that all these share, "" for several; else null. */
  group(places: readonly FormPlace[]): string | null;
  /** "（七）总计 · 总计"; in a table of one row the column alone; a whole line by its own name. */
  place(place: FormPlace): string;
  /** "表三 · （七）总计 · 总计". */
  inReport(place: FormPlace): string;
}

/** The wording of the group that a column stands in: "group.proceedings.review" of "review.upheld". */
export function groupKey(table: string, column: string): string {
  return `group.${table}.${column.replace(/\.[^.]*$/, '')}`;
}

/** What words need of a form: its lines, and what adds up to what. */
export type FormOfWords = Pick<Form, 'tables' | 'identities'>;

export function namesOf(form: Pick<Form, 'tables'>, translate: Translate): Names {
  const partsOf = (table: string) => form.tables.find(({ key }) => key === table)?.parts ?? [];
  const textOf = (lines: readonly Line[], key: string) =>
    lines.find((line) => line.key === key)?.text || key;
  const rowsOf = (table: string) => partsOf(table).flatMap(({ rows }) => rows);
  const columnsOf = (table: string) => partsOf(table).flatMap(({ columns }) => columns);

  /** What the page calls a table that no locale words; else which of its tables it is. */
  const ownName = (table: string, length: 'full' | 'short') => {
    const text = form.tables.find(({ key }) => key === table)?.text ?? '';
    const fits = text !== '' && (length === 'full' || text.length <= SHORT_NAME);
    const [number] = /\d+$/u.exec(table) ?? [];
    if (fits) return visible(text);
    return number === undefined ? table : translate('names.table', { number });
  };

  const names: Names = {
    table(table, length) {
      const full = `table.${table}`;
      const worded = wordedOf(translate, length === 'short' ? [`${full}.short`, full] : [full]);
      return worded ?? ownName(table, length);
    },
    row(table, row) {
      const key = `row.${table}.${row}`;
      const worded = wordedOf(translate, [`${key}.short`, key]);
      // Below the bodies' rows it is no more the only one, which has no words of its own.
      const isSum =
        rowsOf(table).length > 1 && rowsOf(table).some((one) => one.key === row && one.text === '');
      return (isSum && worded ? translate('row.bodies') : worded) ?? textOf(rowsOf(table), row);
    },
    column(table, column, row = null) {
      const stem = `column.${table}`;
      const worded = wordedOf(translate, [`${stem}.${row}.${column}`, `${stem}.${column}`]);
      return worded ?? textOf(columnsOf(table), column);
    },
    shortColumn(table, column) {
      const short = wordedOf(translate, [`column.${table}.${column}.short`]);
      return short ?? names.column(table, column);
    },
    group(places) {
      const [{ table = '' } = {}] = places;
      if (rowsOf(table).length !== 1) return null;
      const groups = new Set(places.map(({ column }) => groupKey(table, column ?? '')));
      const [only = ''] = groups;
      return groups.size === 1 && translate.has(only) ? translate(only) : '';
    },
    place({ table, row, column }) {
      const isOnlyRow = column !== null && rowsOf(table).length === 1;
      const parts = [
        row === null || isOnlyRow ? [] : names.row(table, row),
        column === null ? [] : names.column(table, column, row),
      ].flat();
      return parts.length > 0 ? parts.join(' · ') : names.table(table, 'full');
    },
    inReport(place) {
      const name = names.place(place);
      const isTable = place.row === null && place.column === null;
      return isTable ? name : `${names.table(place.table, 'short')} · ${name}`;
    },
  };
  return names;
}
