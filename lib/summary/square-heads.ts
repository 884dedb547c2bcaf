import type { Field } from '../forms/form.ts';
import { firstWorded, type Names } from './names.ts';
import type { Translate } from './translate.ts';

/** What a row or column is called: in one sign, "" where there is none, and in full. */
export interface Head {
  readonly short: string;
  readonly full: string;
}

/** "（三）1.", "一、", "(7)" or "2." before a line's words: its number, and that of its part. */
const NUMBER =
  /^(?:[（(](?<item>[^（()）]{1,3})[)）] *(?:(?<part>\d{1,2})\.)?|(?<top>[一二三四五六七八九十\d]{1,3})[、.])/u;

/** The columns' names and their first signs, where all rows have the same columns. */
export function columnHeads(rows: readonly (readonly Field[])[], names: Names): Head[] {
  const [first = [], ...others] = rows.map((fields) =>
    fields.map(({ table, column }) => names.shortColumn(table, column)),
  );
  const isShared = others.every((some) => some.join() === first.join());
  return isShared ? first.map((full) => ({ short: signOf(full, first), full })) : [];
}

/** Its first sign; of names that begin alike, the first in which they differ: 维 of 结果维持, beside 结果纠正. */
function signOf(name: string, all: readonly string[]): string {
  const signs = [...name];
  const alike = all.filter((other) => other !== name && other[0] === name[0]);
  const differs = signs.findIndex((sign, index) =>
    alike.every((other) => [...other][index] !== sign),
  );
  return signs[Math.max(0, differs)] ?? '';
}

/** A row's name, and its number as one sign; of a row that was cut, the name of what the cut has. */
export function rowHead(
  fields: readonly Field[],
  rows: readonly (readonly Field[])[],
  names: Names,
  translate: Translate,
): Head {
  const [first] = fields;
  if (first === undefined) return { short: '', full: '' };
  const { table, row, column } = first;
  const isCut = rows.some((others) => others !== fields && others[0]?.row === row);
  const full = isCut
    ? firstWorded(translate, [
        `group.${table}.${column.replace(/\.[^.]*$/, '')}`,
        names.column(table, column),
      ])
    : names.row(table, row);
  const { item, part, top } = NUMBER.exec(full)?.groups ?? {};
  return { short: part ?? top ?? (item === undefined ? '' : enclosed(item)), full };
}

/** "一" as "㈠", one sign; another number between brackets. */
function enclosed(item: string): string {
  const index = '一二三四五六七八九十'.indexOf(item);
  return index < 0 ? `(${item})` : String.fromCodePoint(0x3220 + index);
}
