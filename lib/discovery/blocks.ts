import { type Band, bandsOf } from './bands.ts';
import { indentIn, labelOf, type Matrix, type Slot, transposed } from './matrix.ts';
import { namesLines, rankOf } from './words.ts';

/** A row or column of figures with what is printed before or above it. */
export interface Line {
  /** Where it stands in its block. */
  readonly index: number;
  /** The slots of its labels, from the outermost; one cell that reaches over several of them once. */
  readonly labels: readonly Slot[];
  /** The words of the innermost label, without spaces. */
  readonly label: string;
  /** Digits that name it, and those that it stands under by their first: 2080501. "" for none. */
  readonly code: string;
  /** What numbers it in a column of its own: 一、 or 1、; "" for nothing. */
  readonly number: string;
  /** How far its innermost label is indented, in widths of a Chinese character; 0 for a total's or none. */
  readonly indent: number;
}

/** Figures in rows and columns with their labels: a table, or one of two that stand side by side. */
export interface Block {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** `slots[row][column]` by the lines' indexes. */
  readonly slots: Matrix;
}

type Use = 'label' | 'code' | 'figures' | 'none';

/** The blocks of a table, from above and from the left. */
export function blocksOf(matrix: Matrix): Block[] {
  return bandsOf(matrix).flatMap((band) => {
    const columns = transposed(band.rows);
    const heads = transposed(band.header);
    const uses = columns.map((column, at) => useOf(column, heads[at] ?? []));
    return halvesOf(uses, columns, heads).flatMap((half) => blockOf(half, uses, band) ?? []);
  });
}

/** What a column holds: labels, codes and numbers of lines, or figures. */
function useOf(column: readonly Slot[], head: readonly Slot[]): Use {
  const own = column.filter(({ cell }) => cell !== undefined);
  const count = (kind: string) => own.filter(({ value }) => value.kind === kind).length;
  const [numbers, words, others] = [count('number'), count('words'), count('other')];
  const named = head.some((slot) => namesLines(labelOf(slot)));
  const numbersOf = own.flatMap(({ value }) => (value.kind === 'number' ? value.value : []));
  if (isCodes(own, named) || head.some((slot) => /^[类款项]$/u.test(labelOf(slot)))) return 'code';
  if (numbersOf.length > 0 && numbersOf.every((number) => number > 1900 && number < 2100)) {
    return words === 0 && !head.some((slot) => isMeasured(labelOf(slot))) ? 'label' : 'figures';
  }
  if (named && words > numbers) return 'label';
  if (named || isCounting(numbersOf, head)) return 'none';
  if (isNumbered(own)) return 'label';
  if (words > 0 && words >= numbers) return 'label';
  return others > numbers ? 'none' : 'figures';
}

const isMeasured = (label: string) => label !== '' && !namesLines(label);

/** 1.1 土方, 1.2 路面: numbers before words that differ, and no figures with their units. */
function isNumbered(column: readonly Slot[]): boolean {
  const units = column.flatMap(({ value }) =>
    value.kind === 'number' && value.unit.length > 1 ? value.unit : [],
  );
  return new Set(units).size > 2 && units.length * 2 > column.length;
}

/** 1, 2, 3 … under no words: 序号 without a head. */
function isCounting(numbers: readonly number[], head: readonly Slot[]): boolean {
  const bare = head.every((slot) => labelOf(slot) === '');
  return bare && numbers.length > 2 && numbers.every((number, at) => number === at + 1);
}

/** Codes of which some begin with others, or that are called so. */
function isCodes(column: readonly Slot[], named: boolean): boolean {
  const words = column.map(labelOf).filter((word) => /^\d+$/u.test(word));
  const most = words.length * 2 > column.filter((slot) => labelOf(slot) !== '').length;
  if (words.length < 2 || !most) return false;
  const isLadder = words.every(
    (word) => word.length % 2 === 1 && word.length >= 3 && word.length <= 9,
  );
  if (!isLadder || named) return isLadder;
  const known = new Set(words);
  const shortest = Math.min(...words.map((word) => word.length));
  const longer = words.filter((word) => word.length > shortest);
  const below = longer.filter((word) => known.has(word.slice(0, -2)));
  return longer.length > 1 && below.length * 3 >= longer.length * 2;
}

/**
 * Columns by halves. A column of labels behind figures begins another half, where it has a total of its
 * own or is headed as the first; else it says something of its row (单位, 备注).
 */
function halvesOf(uses: readonly Use[], columns: Matrix, heads: Matrix): number[][] {
  const halves: number[][] = [[]];
  const isLabel = (at: number) => uses[at] === 'label' || uses[at] === 'code';
  const first = uses.indexOf('label');
  const bottom = (at: number) =>
    labelOf(heads[at]?.at(-1) ?? { cell: undefined, value: { kind: 'blank' } });
  for (const at of uses.keys()) {
    const half = halves.at(-1) ?? [];
    const behind = half.some((one) => uses[one] === 'figures');
    const beginning = behind && isLabel(at);
    const labels = [at, at + 1].filter((one) => isLabel(one));
    const begins = labels.some(
      (one) =>
        (columns[one] ?? []).some((slot) => rankOf(labelOf(slot)) > 0) ||
        (bottom(one) !== '' && bottom(one) === bottom(first)),
    );
    if (beginning && begins) halves.push([at]);
    else half.push(at);
  }
  return halves;
}

function blockOf(
  half: readonly number[],
  uses: readonly Use[],
  { header, rows }: Band,
): Block | null {
  const firstFigures = half.findIndex((at) => uses[at] === 'figures');
  const figures = half.filter((at) => uses[at] === 'figures');
  const labels = half.slice(0, firstFigures).filter((at) => uses[at] === 'label');
  const codes = half.slice(0, firstFigures).filter((at) => uses[at] === 'code');
  if (figures.length === 0) return null;
  const at = (row: readonly Slot[], column: number) => row[column] ?? EMPTY;
  const own = rows.filter((row) => {
    const isNamed = [...labels, ...codes].some((column) => labelOf(at(row, column)) !== '');
    return isNamed || figures.some((column) => at(row, column).value.kind === 'number');
  });
  if (own.length === 0) return null;
  const numbers = half.slice(0, firstFigures).find((column) => {
    const words = own.map((row) => labelOf(at(row, column))).filter((word) => word !== '');
    const isNumbers = words.length > 1 && words.every((word) => NUMBER.test(word));
    return (
      isNumbers && words.some((word) => /\d/u.test(word)) && words.some((word) => /^\D/u.test(word))
    );
  });
  const coded = codesOf(own.map((row) => codes.map((column) => labelOf(at(row, column)))));
  return {
    rows: own.map((row, index) =>
      lineOf(
        index,
        labels.map((column) => at(row, column)),
        coded[index],
        numbers === undefined ? '' : numberIn(labelOf(at(row, numbers))),
      ),
    ),
    columns: figures.map((column, index) =>
      lineOf(
        index,
        header.map((row) => at(row, column)),
      ),
    ),
    slots: own.map((row) => figures.map((column) => at(row, column))),
  };
}

/** The digits of each row's code, which may stand in several columns: 类 205, 款 02, 项 01 of 2050201. */
function codesOf(rows: readonly (readonly string[])[]): string[] {
  let above: readonly string[] = [];
  return rows.map((row) => {
    const first = row.findIndex((digits) => digits !== '');
    if (first < 0 || !row.every((digits) => /^\d*$/u.test(digits))) return '';
    const isStep = first > 0 && (row[first] ?? '').length === 2;
    above = [...(isStep ? above.slice(0, first) : []), ...row.slice(isStep ? first : 0)];
    return above.join('');
  });
}

/** 2040301行政运行: a code before the words. */
const CODED = /^([12345]\d{2}(?:\d{2}){0,2})(?=\p{Script=Han})/u;

/** What stands under 序号. */
const NUMBER = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2}(?:\.\d+)*)[)）]?[、.．]?$/u;

/** As it would stand before a label. */
const numberIn = (word: string) => (/^[一二三四五六七八九十\d]+$/u.test(word) ? `${word}、` : word);

const EMPTY: Slot = { cell: undefined, value: { kind: 'blank' } };

function lineOf(index: number, slots: readonly Slot[], code = '', number = ''): Line {
  const labels = slots.filter(
    (slot, at) => labelOf(slot) !== '' && slot.cell !== slots[at - 1]?.cell,
  );
  const inner = labels.at(-1);
  const label = inner ? labelOf(inner) : '';
  return {
    index,
    labels,
    label,
    code: code || (CODED.exec(label)?.[1] ?? ''),
    number,
    indent: inner ? indentIn(inner) : 0,
  };
}
