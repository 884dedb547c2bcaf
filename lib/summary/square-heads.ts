import type { Field } from '../forms/form.ts';
import { firstWorded, type Names, wordedOf } from './names.ts';
import type { Translate } from './translate.ts';

/** What a row or column is called: in a sign or two, "" where there is none, and in full. */
export interface Head {
  readonly short: string;
  readonly full: string;
}

/** "（三）1.", "一、", "(7)" or "2." before a line's words: its number, and that of its part. */
const NUMBER =
  /^(?:[（(](?<item>[^（()）]{1,3})[)）] *(?:(?<part>\d{1,2})\.)?|(?<top>[一二三四五六七八九十\d]{1,3})[、.])/u;

/** The columns' names and what they are in short, where all rows have the same columns. */
export function columnHeads(
  rows: readonly (readonly Field[])[],
  names: Names,
  translate: Translate,
): Head[] {
  const [first = [], ...others] = rows.map((fields) =>
    fields.map(({ table, column }) => names.shortColumn(table, column)),
  );
  const isShared = others.every((some) => some.join() === first.join());
  if (!isShared) return [];
  const fields = rows[0] ?? [];
  const heads: Head[] = [];
  for (const [index, full] of first.entries()) {
    const { table = '', column = '' } = fields[index] ?? {};
    const isFree = (sign: string) => !heads.some(({ short }) => short === sign);
    const signs = [signOf(full, first), ...full].filter((sign) => /\p{L}/u.test(sign));
    const short = wordedOf(translate, [`head.${table}.${column}`]) ?? signs.find(isFree);
    heads.push({ short: short ?? '', full });
  }
  return heads;
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

/**
 * A row's name, and in short its number with that of its group, or what the locale has; of a row that was
 * cut, the name of what the cut has.
 */
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
  const line = isCut ? column.replace(/\.[^.]*$/, '') : row;
  const short = wordedOf(translate, [`head.${table}.${line}`]) ?? numberOf(full);
  return { short: short ?? (rows.length > 1 ? signOf(full, rows.map(rowName)) : ''), full };

  function rowName([field]: readonly Field[]): string {
    return field ? names.row(field.table, field.row) : '';
  }
}

/** "㈢1" of "（三）1.属于国家秘密", "3.1" of "(3) 1. State secret". */
function numberOf(full: string): string | undefined {
  const { item, part, top } = NUMBER.exec(full)?.groups ?? {};
  if (item === undefined) return top;
  const index = '一二三四五六七八九十'.indexOf(item);
  if (index >= 0) return String.fromCodePoint(0x3220 + index) + (part ?? '');
  return part === undefined ? `(${item})` : `${item}.${part}`;
}
